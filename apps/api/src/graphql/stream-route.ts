import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { type AuthorizationServices, isStillKnown } from '../http/authorization.js';
import type { AccountChanges } from '../accounts/account-changes.js';
import type { Metrics } from '../metrics/metrics.js';
import { createOnceForAll } from './once-for-all.js';
import { createOpenStreams } from './open-streams.js';
import { type StreamOptions, createStreamHandler } from './stream.js';
import { minuteMs } from '../milliseconds.js';

export interface StreamServices extends Omit<StreamOptions, 'open'> {
  readonly services: AuthorizationServices & {
    readonly accountChanges: Pick<AccountChanges, 'watch'>;
    readonly metrics: Pick<Metrics, 'refuse' | 'watch'>;
  };
}

/** How often it is asked whether followers are still somebody: sessions end by themselves, and other processes end them. */
const recheckMs = minuteMs;
/** So long changes of accounts are gathered: every sign-in is one, and each concerns all that follow. */
const gatheredMs = 1_000;

/** `POST /graphql/stream`: what is followed ends within a moment of the credentials it was asked for by. */
export function streamRoute(app: FastifyInstance, { services, logger, ...options }: StreamServices): void {
  const open = createOpenStreams((request) => isStillKnown(services, request), services.metrics);
  const recheck = () => open.recheck().catch((err: unknown) => logger.error({ err }, 'recheck failed'));
  const { ask } = createOnceForAll(recheck, () => sleep(gatheredMs, undefined, { ref: false }));
  const stopWatching = services.accountChanges.watch(ask);
  const timer = setInterval(ask, recheckMs).unref();
  app.addHook('preClose', async () => {
    stopWatching();
    clearInterval(timer);
    open.close();
  });
  app.post('/graphql/stream', { config: { isStream: true } }, createStreamHandler({ ...options, logger, open }));
}
