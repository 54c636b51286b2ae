import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';

/** Waits, and resolves to whether the client is still there; ends at once when it hangs up. */
export const waitUnlessGone = async (reply: FastifyReply, ms: number): Promise<boolean> => {
  if (ms === 0) return true;
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  reply.raw.once('close', leave);
  try {
    await sleep(ms, undefined, { signal: gone.signal });
    return true;
  } catch {
    return false; // the only way the wait fails is that it was ended
  } finally {
    reply.raw.off('close', leave);
  }
};
