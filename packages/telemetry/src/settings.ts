/** How spans leave the process. */
export type ExporterKind = 'OTLP_JSON' | 'OTLP_PROTOBUF' | 'CONSOLE';

/** An environment: variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable of OpenTelemetry's that asks for what is not there, in a sentence that names it. */
export class TelemetryError extends Error {
  override readonly name = 'TelemetryError';
}

/**
 * Whether traces are wanted, and how they leave, by OpenTelemetry's own variables: an endpoint or an exporter asks for
 * them, `none` and `OTEL_SDK_DISABLED=true` do not. Undefined without any. Throws a TelemetryError.
 */
export function readExporter(source: Environment): ExporterKind | undefined {
  const valueOf = (name: string) => source[name]?.trim().toLowerCase() || undefined;
  if (valueOf('OTEL_SDK_DISABLED') === 'true') return undefined;
  const isEndpointGiven = valueOf('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT') ?? valueOf('OTEL_EXPORTER_OTLP_ENDPOINT');
  const exporter = valueOf('OTEL_TRACES_EXPORTER') ?? (isEndpointGiven === undefined ? 'none' : 'otlp');
  if (exporter === 'none') return undefined;
  if (exporter === 'console') return 'CONSOLE';
  if (exporter !== 'otlp') throw new TelemetryError('OTEL_TRACES_EXPORTER: otlp, console and none are understood.');
  const protocol =
    valueOf('OTEL_EXPORTER_OTLP_TRACES_PROTOCOL') ?? valueOf('OTEL_EXPORTER_OTLP_PROTOCOL') ?? 'http/protobuf';
  if (protocol === 'http/protobuf') return 'OTLP_PROTOBUF';
  if (protocol === 'http/json') return 'OTLP_JSON';
  throw new TelemetryError('OTEL_EXPORTER_OTLP_PROTOCOL: http/protobuf and http/json are understood.');
}
