import { EventEmitter } from 'node:events';
import type { FastifyReply } from 'fastify';
import { describe, expect, it } from 'vitest';
import { waitUnlessGone } from './wait.js';

/** Only what the wait looks at: the answer's stream, which says when it is closed. */
const aReply = () => {
  const raw = new EventEmitter();
  return { raw, reply: { raw } as unknown as FastifyReply };
};

describe('waiting before an answer', () => {
  it('ends at once when the client hangs up, and says so', async () => {
    const { raw, reply } = aReply();
    const wait = waitUnlessGone(reply, 60_000);
    raw.emit('close');
    expect(await wait).toBe(false);
  });

  it('goes to its end while the client is there, and leaves nothing behind', async () => {
    const { raw, reply } = aReply();
    expect(await waitUnlessGone(reply, 5)).toBe(true);
    expect(raw.listenerCount('close')).toBe(0);
  });
});
