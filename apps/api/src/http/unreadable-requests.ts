import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { makeRequestId } from './request-id.js';

interface Refusal {
  readonly status: number;
  readonly message: string;
}

const refusals: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request took longer than a minute to arrive.' },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message: 'The headers are larger than 16 KiB in all. Send fewer or shorter ones.',
  },
};
const unreadable: Refusal = { status: 400, message: 'This is no HTTP request that can be read.' };

/** Answers what Node could not read as a request, with the body and header every error has, and ends the connection. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) socket.write(answerOf(refusals[error.code ?? ''] ?? unreadable));
  socket.destroy(error);
}

function answerOf({ status, message }: Refusal): string {
  const requestId = makeRequestId();
  const body = JSON.stringify({ requestId, message, code: 'INVALID_REQUEST' });
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `Elements-Request-Id: ${requestId}`,
    'Cache-Control: no-store',
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  return `${lines.join('\r\n')}\r\n\r\n${body}`;
}
