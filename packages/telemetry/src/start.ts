import { type Environment, readExporter } from './settings.js';
import type { Tracing } from './tracing.js';

/** Which part of Isotope tells of itself. */
export interface TracedPart {
  /** Its name among services, unless `OTEL_SERVICE_NAME` gives another. */
  readonly name: string;
  readonly version: string;
}

/**
 * Starts tracing for this process, and makes it the one that libraries find; undefined, with nothing loaded, unless the
 * environment asks for traces. Endpoint, headers, sampler, batches and resource are read from the standard variables.
 * Throws a TelemetryError for what is not understood.
 */
export async function startTracing(part: TracedPart, source: Environment): Promise<Tracing | undefined> {
  const kind = readExporter(source);
  return kind && (await import('./provider.js')).startProvider(part, kind);
}
