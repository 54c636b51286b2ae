import { NodeTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { expect, it } from 'vitest';
import { cleaning } from './clean-spans.js';

it('lets out patterns and numbers, and nothing that somebody sent or that an error says', () => {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(cleaning(exporter))] });
  const span = provider.getTracer('next').startSpan('GET /instances?search=hunter2');
  span.setAttributes({
    'http.method': 'GET',
    'http.route': '/instances/[id]',
    'http.target': '/instances?search=hunter2',
    'http.url': 'http://127.0.0.1:3000/instances?search=hunter2',
    'next.span_name': 'GET /instances?search=hunter2',
    'next.span_type': 'BaseServer.handleRequest',
    'isotope.layer': 'operation',
  });
  span.recordException(new Error('hunter2 was refused'));
  span.setStatus({ code: 2, message: 'hunter2 was refused' });
  span.end();
  const [left] = exporter.getFinishedSpans();
  expect([left?.name, left?.events, left?.status, left?.attributes]).toEqual([
    'GET /instances',
    [],
    { code: 2 },
    {
      'http.method': 'GET',
      'http.route': '/instances/[id]',
      'next.span_type': 'BaseServer.handleRequest',
      'isotope.layer': 'operation',
    },
  ]);
});
