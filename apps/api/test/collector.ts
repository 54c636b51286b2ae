import { type IncomingMessage, createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A span as OTLP's JSON writes it, its attributes as a plain object. */
export interface CollectedSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | undefined;
  readonly name: string;
  readonly kind: number;
  readonly status: number | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly service: unknown;
}

/** Takes what OTLP/HTTP exporters send, as a collector does. */
export interface Collector {
  readonly url: string;
  /** Everything that came, as it came. */
  readonly bodies: readonly Buffer[];
  spans(): readonly CollectedSpan[];
  close(): Promise<void>;
}

/** Starts a collector on a free port. */
export async function openCollector(): Promise<Collector> {
  const bodies: Buffer[] = [];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      bodies.push(body);
      response.setHeader('Content-Type', 'application/json').end('{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    spans: () => bodies.flatMap((body) => JSON.parse(body.toString()).resourceSpans.flatMap(spansOf)),
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const spansOf = ({ resource, scopeSpans }: any): CollectedSpan[] =>
  scopeSpans.flatMap(({ spans }: any) =>
    spans.map(({ status, attributes, ...span }: any) => ({
      ...span,
      status: status?.code,
      attributes: plain(attributes),
      service: plain(resource.attributes)['service.name'],
    })),
  );

const plain = (attributes: any[] = []) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
