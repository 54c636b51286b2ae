import { EventEmitter } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createOpenStreams } from './open-streams.js';

const metrics = { refuse: () => undefined, watch: () => undefined };

/** A stream of a user, and whether it was ended. */
function aStream(userId: string) {
  let isEnded = false;
  const raw = Object.assign(new EventEmitter(), { end: () => (isEnded = true), destroy: () => undefined });
  return {
    request: { account: { user: { id: userId } } } as FastifyRequest,
    reply: { raw } as unknown as FastifyReply,
    isEnded: () => isEnded,
  };
}

it('asks about a few of very many streams at a time, and ends those of nobody', async () => {
  const asking = { now: 0, most: 0 };
  const isKnown = async ({ account }: FastifyRequest) => {
    asking.most = Math.max(asking.most, (asking.now += 1));
    await turn();
    asking.now -= 1;
    return account.user.id !== 'gone';
  };
  const open = createOpenStreams(isKnown, metrics);
  const streams = Array.from({ length: 50 }, (_, nth) => aStream(nth % 10 === 3 ? 'gone' : `user ${nth}`));
  for (const { request, reply } of streams) open.add(request, reply);
  await open.recheck();
  expect(streams.filter(({ isEnded }) => isEnded())).toHaveLength(5);
  expect(asking).toEqual({ now: 0, most: 4 });
});

it('goes on with the others when one cannot be asked about, and says so at the end', async () => {
  const isKnown = ({ account }: FastifyRequest) =>
    account.user.id === 'first' ? Promise.reject(new Error('away')) : Promise.resolve(false);
  const open = createOpenStreams(isKnown, metrics);
  const streams = ['first', 'second', 'third'].map(aStream);
  for (const { request, reply } of streams) open.add(request, reply);
  await expect(open.recheck()).rejects.toThrow('away');
  expect(streams.map(({ isEnded }) => isEnded())).toEqual([false, true, true]);
});
