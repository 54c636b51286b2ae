import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createAccountChecker, type CheckReport } from '../src/index.js';
import { anAccount } from './accounts.js';

let server: Server | undefined;
afterEach(() => server?.close());

/** Checks against a bare server that treats each connection as it likes. */
const checkAgainst = async (scheme: 'http' | 'https', answer: (socket: Socket) => void): Promise<CheckReport> => {
  server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    answer(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return check(`${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`);
};

const check = async (origin: string): Promise<CheckReport> => {
  const checker = createAccountChecker({ allowedOrigins: [origin], deadlineMs: 1_000 });
  return checker.check(anAccount(origin)).finally(checker.close);
};

/** An origin where nothing listens any more. */
const freeOrigin = async (): Promise<string> => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  return `http://127.0.0.1:${port}`;
};

const said = (report: CheckReport): string => ('code' in report ? `${report.code}: ${report.message}` : 'accepted');

describe('a connection that fails', () => {
  it('is told as TLS where the server speaks none', async () => {
    const report = await checkAgainst('https', (socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    expect(said(report)).toMatch(/^PROVIDER_UNREACHABLE: 127\.0\.0\.1:\d+ could not be reached: no secure connection/);
  });

  it('is told as closed where the server hangs up in the middle of an answer', async () => {
    const report = await checkAgainst('http', (socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"zone')),
    );
    expect(said(report)).toMatch(/^PROVIDER_UNREACHABLE: .* it closed the connection\.$/);
  });

  it('is told as failed where the server does not speak HTTP', async () => {
    const report = await checkAgainst('http', (socket) => socket.once('data', () => socket.end('SSH-2.0-x\r\n')));
    expect(said(report)).toMatch(/^PROVIDER_UNREACHABLE: .* the connection failed\.$/);
  });

  it('times out where the server sends its answer drop by drop', async () => {
    const report = await checkAgainst('http', (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n');
      const drip = setInterval(() => socket.write('x'), 20);
      socket.once('close', () => clearInterval(drip));
    });
    expect(said(report)).toMatch(/^PROVIDER_TIMEOUT: .* within 1 seconds\.$/);
  });

  it('names no address, stack or system code to people', async () => {
    const report = await check(await freeOrigin());
    expect(JSON.stringify(report)).not.toMatch(/ECONN|at .*\.js|node:internal/);
    expect(said(report)).toContain('it refused the connection');
  });
});
