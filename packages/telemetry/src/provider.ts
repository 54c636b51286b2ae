// All that tracing needs, in one module which is loaded when traces are asked for.
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter as JsonExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { OTLPTraceExporter as ProtobufExporter } from '@opentelemetry/exporter-trace-otlp-proto';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  ConsoleSpanExporter,
  NodeTracerProvider,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-node';
import { cleaning } from './clean-spans.js';
import type { ExporterKind } from './settings.js';
import { createTracing } from './spans.js';
import type { TracedPart } from './start.js';
import type { Tracing } from './tracing.js';

const sendingMs = 3_000;

/** Makes and registers the provider of this process's spans. */
export function startProvider({ name, version }: TracedPart, kind: ExporterKind): Tracing {
  const own = { 'service.name': name, 'service.version': version, 'isotope.part': name };
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes(own).merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(cleaning(exporterOf(kind)))],
  });
  provider.register({ propagator: new W3CTraceContextPropagator() });
  const stop = async () => {
    const unsent = await failureWithin(sendingMs, provider.shutdown());
    for (const part of [api.trace, api.context, api.propagation]) part.disable();
    return unsent;
  };
  return createTracing(provider.getTracer('isotope', version), stop);
}

/** How work failed, or that it took longer than this; undefined once it is done. */
async function failureWithin(ms: number, work: Promise<void>): Promise<Error | undefined> {
  const over = new AbortController();
  const tooLong = sleep(ms, new Error(`not done within ${ms} ms`), { signal: over.signal });
  const failure = work.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  return Promise.race([failure, tooLong]).finally(() => over.abort());
}

function exporterOf(kind: ExporterKind): SpanExporter {
  switch (kind) {
    case 'OTLP_JSON':
      return new JsonExporter();
    case 'OTLP_PROTOBUF':
      return new ProtobufExporter();
    case 'CONSOLE':
      return new ConsoleSpanExporter();
  }
}
