export * from './element.js';
export * from './configuration.js';
export * from './instance.js';
export * from './wire.js';
export * from './problem.js';
