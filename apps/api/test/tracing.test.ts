import { type Tracing, startTracing } from '@isotope/telemetry';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askGraphql, askRest } from './ask.js';
import { anInput, anInstance } from './builders.js';
import { type CollectedSpan, type Collector, openCollector } from './collector.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import * as operations from './operations.js';

let collector: Collector;
let tracing: Tracing;
let isotope: TestIsotope;
let spans: readonly CollectedSpan[];
const answers: Record<string, Awaited<ReturnType<typeof ask>>> = {};
const callersTrace = '4bf92f3577b34da6a3ce929d0e0e4736';

beforeAll(async () => {
  collector = await openCollector();
  process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = collector.url;
  tracing = (await startTracing(
    { name: 'isotope-api', version: '1.2.3' },
    { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' },
  ))!;
  isotope = await openIsotope({ tracing, env: { ISOTOPE_SERVER_TIMING: 'on', ISOTOPE_LOG_LEVEL: 'info' } });
  answers['create'] = await askGraphql(isotope, operations.createInstance, { input: anInput(isotope) });
  answers['rest'] = await askRest(isotope, 'POST', '/instances', {
    body: anInstance(isotope, { configuration: { 'crm.autotask.password': 'wrong' } }),
  });
  answers['read'] = await ask(isotope, 'POST', '/graphql', {
    body: { query: operations.viewer },
    headers: { traceparent: `00-${callersTrace}-00f067aa0ba902b7-01`, tracestate: 'vendor=a-secret-of-somebodys' },
  });
  await ask(isotope, 'GET', '/readyz');
  await isotope.log();
  await tracing.stop();
  spans = collector.spans();
});
afterAll(async () => {
  delete process.env['OTEL_EXPORTER_OTLP_ENDPOINT'];
  await isotope.close();
  await collector.close();
});

const traceOf = (answer: string) => {
  const traceId = answers[answer]!.headers.get('elements-trace-id');
  return spans.filter((span) => span.traceId === traceId);
};
const named = (trace: readonly CollectedSpan[], name: string | RegExp) => {
  const found = trace.find((span) => (typeof name === 'string' ? span.name === name : name.test(span.name)));
  if (!found) throw new Error(`No span ${String(name)} among: ${trace.map((span) => span.name).join(', ')}`);
  return found;
};

describe('a create by GraphQL', () => {
  it('is one trace from the request to the provider, the vault and the disk, each span below the one it is part of', () => {
    const trace = traceOf('create');
    const request = named(trace, 'POST /graphql');
    const operation = named(trace, 'graphql mutation createInstance');
    const useCase = named(trace, 'use-case isotope.createInstance');
    const check = named(trace, 'provider verifier.verify');
    const store = named(trace, 'store instances.create');
    expect([request.parentSpanId, request.kind, request.service]).toEqual([undefined, 2, 'isotope-api']);
    const parents = [operation, useCase, check, named(trace, 'vault vault.seal'), store].map(
      (span) => span.parentSpanId,
    );
    expect(parents).toEqual([request.spanId, operation.spanId, useCase.spanId, useCase.spanId, useCase.spanId]);
    expect(named(trace, 'store commit').parentSpanId).toBe(store.spanId);
    expect(named(trace, 'auth isotope.authorize').parentSpanId).toBe(request.spanId);
    named(trace, 'graphql parse');
    named(trace, 'graphql validate');
  });

  it('tells how long its commit waited, how long it took and how many it was shared by', () => {
    expect(named(traceOf('create'), 'store commit').attributes).toMatchObject({
      'isotope.layer': 'store',
      'isotope.commit.group_size': 1,
      'isotope.commit.write_ms': expect.any(Number),
      'isotope.commit.wait_ms': expect.any(Number),
    });
  });

  it('tells each call to the provider by its pattern and what came back', () => {
    const call = named(traceOf('create'), 'GET /ATServicesRest/V1.0/zoneInformation');
    expect([call.kind, call.attributes]).toEqual([
      3,
      {
        'isotope.layer': 'call',
        'http.request.method': 'GET',
        'http.route': '/ATServicesRest/V1.0/zoneInformation',
        'http.response.status_code': 200,
      },
    ]);
  });
});

it('tells a refusal by its code, and no failure by its message', () => {
  const useCase = named(traceOf('rest'), 'use-case isotope.createInstance');
  expect([useCase.status, useCase.attributes['error.type']]).toEqual([2, 'CREDENTIALS_REJECTED']);
  expect(collector.bodies.join('')).not.toMatch(/exception|stacktrace/);
});

it('goes on with the trace of whoever asks, and keeps their trace state to itself', () => {
  expect(answers['read']!.headers.get('elements-trace-id')).toBe(callersTrace);
  expect(named(traceOf('read'), 'POST /graphql').parentSpanId).toBe('00f067aa0ba902b7');
  expect(collector.bodies.join('')).not.toContain('a-secret-of-somebodys');
});

it('leaves out whoever only watches over Isotope', () => {
  expect(spans.filter(({ name }) => name.includes('readyz'))).toEqual([]);
});

it('joins the log to the trace and the request', async () => {
  const lines = (await isotope.log())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const traceId = answers['create']!.headers.get('elements-trace-id');
  const requestId = answers['create']!.headers.get('elements-request-id');
  expect(lines.filter((line) => line.traceId === traceId)).toEqual([
    expect.objectContaining({ requestId, route: '/graphql', msg: 'request' }),
  ]);
});

it('tells where the time went in a header, where that is asked for', () => {
  const timing = answers['create']!.headers.get('server-timing') ?? '';
  expect(timing.split(', ').map((part) => part.split(';')[0])).toEqual([
    'auth',
    'parse',
    'use-case',
    'store',
    'vault',
    'provider',
    'total',
  ]);
  expect(timing).toMatch(/^(\w[\w-]*;dur=\d+\.\d(, )?)+$/);
});

it('answers without either header where nobody asked for them', async () => {
  const plain = await openIsotope();
  const { headers } = await ask(plain, 'POST', '/graphql', { body: { query: operations.viewer } });
  expect([headers.get('elements-trace-id'), headers.get('server-timing')]).toEqual([null, null]);
  await plain.close();
});
