export { TelemetryError, readExporter, type Environment, type ExporterKind } from './settings.js';
export { startTracing, type TracedPart } from './start.js';
export type { Span, SpanAttributes, SpanStart, Tracing } from './tracing.js';
