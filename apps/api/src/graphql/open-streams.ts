import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TooManyStreamsError } from '../limits/errors.js';
import type { Metrics } from '../metrics/metrics.js';

/** The streams that are being followed, each by somebody who may have to stop. */
export interface OpenStreams {
  /** Throws a TooManyStreamsError when the user follows too many already. */
  add(request: FastifyRequest, reply: FastifyReply): void;
  /**
   * Ends the streams of those who are nobody any more: removed, signed out, with another secret. Rejects when somebody could
   * not be asked about, having gone on with the others.
   */
  recheck(): Promise<void>;
  /** Ends every stream, for a follower may wait longer than whoever ends the API. */
  close(): void;
}

/** How many streams one user may follow at once: a few for every tab. */
const mostOfUser = 100;
/** Of very many streams no more are asked about at a time, so that requests do not wait for their turn at the store. */
const askedAtOnce = 4;

/** `isKnown` tells whether the credentials of a request are still somebody's. */
export function createOpenStreams(
  isKnown: (request: FastifyRequest) => Promise<boolean>,
  metrics: Pick<Metrics, 'refuse' | 'watch'>,
): OpenStreams {
  const open = new Map<ServerResponse, FastifyRequest>();
  metrics.watch('isotope_streams_open', () => open.size);
  const countOf = (userId: string) =>
    [...open.values()].reduce((count, { account }) => count + Number(account.user.id === userId), 0);
  const end = (response: ServerResponse) => response.end(() => response.destroy());
  return {
    add(request, { raw }) {
      if (countOf(request.account.user.id) >= mostOfUser) {
        metrics.refuse('streams');
        throw new TooManyStreamsError(mostOfUser);
      }
      open.set(raw, request);
      raw.once('close', () => open.delete(raw));
    },
    async recheck() {
      const unasked = [...open];
      const work = async () => {
        for (let next = unasked.shift(); next; next = unasked.shift()) {
          const [response, request] = next;
          if (!(await isKnown(request))) end(response);
        }
      };
      const outcomes = await Promise.allSettled(Array.from({ length: askedAtOnce }, work));
      const fault = outcomes.find(({ status }) => status === 'rejected');
      if (fault) throw (fault as PromiseRejectedResult).reason;
    },
    close: () => [...open.keys()].forEach(end),
  };
}
