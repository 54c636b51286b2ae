import { describe, expect, it } from 'vitest';
import { TelemetryError, readExporter } from './settings.js';

const endpoint = 'http://127.0.0.1:4318';

describe('traces', () => {
  it.each([
    ['without any variable', {}, undefined],
    ['by an endpoint', { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, 'OTLP_PROTOBUF'],
    ['by an endpoint of their own', { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpoint }, 'OTLP_PROTOBUF'],
    ['by an exporter', { OTEL_TRACES_EXPORTER: 'otlp' }, 'OTLP_PROTOBUF'],
    ['to the console', { OTEL_TRACES_EXPORTER: 'console' }, 'CONSOLE'],
    ['as JSON', { OTEL_TRACES_EXPORTER: 'otlp', OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' }, 'OTLP_JSON'],
    ['not where none is asked for', { OTEL_TRACES_EXPORTER: 'none', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, undefined],
    ['not where all is off', { OTEL_SDK_DISABLED: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, undefined],
    ['not by empty variables', { OTEL_TRACES_EXPORTER: '', OTEL_EXPORTER_OTLP_ENDPOINT: ' ' }, undefined],
  ])('are sent %s', (_, environment, kind) => {
    expect(readExporter(environment)).toBe(kind);
  });

  it.each([
    [{ OTEL_TRACES_EXPORTER: 'zipkin' }, /OTEL_TRACES_EXPORTER.*otlp, console and none/],
    [{ OTEL_TRACES_EXPORTER: 'otlp', OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }, /PROTOCOL.*http\/protobuf and http\/json/],
  ])('are refused by name where %o asks for what is not there', (environment, message) => {
    expect(() => readExporter(environment)).toThrow(TelemetryError);
    expect(() => readExporter(environment)).toThrow(message);
  });
});
