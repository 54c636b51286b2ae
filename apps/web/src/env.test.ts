import { describe, expect, it } from 'vitest';
import { readEnv } from './env';

describe('readEnv', () => {
  it('finds the API on this machine when nothing is set', () => {
    const defaults = { apiUrl: 'http://127.0.0.1:4000', publicUrl: undefined, isDevelopment: false, isTraced: false };
    expect(readEnv({})).toMatchObject(defaults);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnv({ ISOTOPE_API_URL: '', ISOTOPE_PUBLIC_URL: '' }).apiUrl).toBe('http://127.0.0.1:4000');
  });

  it('drops the slash at the end of the API address, so that paths can be appended', () => {
    expect(readEnv({ ISOTOPE_API_URL: 'http://api.internal:4000/' }).apiUrl).toBe('http://api.internal:4000');
  });

  it('names the variable that holds no web address', () => {
    expect(() => readEnv({ ISOTOPE_PUBLIC_URL: 'isotope.example' })).toThrow('ISOTOPE_PUBLIC_URL');
    expect(() => readEnv({ ISOTOPE_API_URL: 'ftp://isotope.example' })).toThrow('ISOTOPE_API_URL');
  });
});

describe('traces', () => {
  it('are asked for by OpenTelemetry’s own variables, and those alone are passed on', () => {
    const { isTraced, telemetry } = readEnv({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTHER: 'x' });
    expect([isTraced, telemetry]).toEqual([true, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }]);
  });
});
