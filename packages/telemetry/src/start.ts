import type { SpanExporter } from '@opentelemetry/sdk-trace-node';
import { cleaning } from './clean-spans.js';
import { type Environment, type ExporterKind, readExporter } from './settings.js';
import { createTracing } from './spans.js';
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
  return kind && start(part, kind);
}

async function start({ name, version }: TracedPart, kind: ExporterKind): Promise<Tracing> {
  const [api, { BatchSpanProcessor, NodeTracerProvider }, { W3CTraceContextPropagator }, resources, exporter] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/core'),
      import('@opentelemetry/resources'),
      exporterOf(kind),
    ]);
  const { resourceFromAttributes, detectResources, envDetector } = resources;
  const own = { 'service.name': name, 'service.version': version, 'isotope.part': name };
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes(own).merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(cleaning(exporter))],
  });
  provider.register({ propagator: new W3CTraceContextPropagator() });
  const stop = async () => {
    await provider.shutdown();
    for (const part of [api.trace, api.context, api.propagation]) part.disable();
  };
  return createTracing(api, provider.getTracer('isotope', version), stop);
}

async function exporterOf(kind: ExporterKind): Promise<SpanExporter> {
  switch (kind) {
    case 'OTLP_JSON':
      return new (await import('@opentelemetry/exporter-trace-otlp-http')).OTLPTraceExporter();
    case 'OTLP_PROTOBUF':
      return new (await import('@opentelemetry/exporter-trace-otlp-proto')).OTLPTraceExporter();
    case 'CONSOLE':
      return new (await import('@opentelemetry/sdk-trace-node')).ConsoleSpanExporter();
  }
}
