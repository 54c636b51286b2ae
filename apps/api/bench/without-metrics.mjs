import { register } from 'node:module';

/*
 * To be loaded before the api (`node --import`): puts metrics that do nothing in the place of its own, so that what those
 * cost can be told.
 */
const nothing = `
  const names = ['request', 'operation', 'check', 'call', 'commit', 'commitWaited', 'refuse', 'lookUp', 'watch', 'measure', 'read'];
  const none = Object.fromEntries(names.map((name) => [name, () => undefined]));
  export const createMetrics = () => ({ ...none, contentType: 'text/plain', text: async () => '' });`;

const hooks = `export const load = (url, context, next) =>
  url.endsWith('/dist/metrics/metrics.js')
    ? { format: 'module', source: ${JSON.stringify(nothing)}, shortCircuit: true }
    : next(url, context);`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
