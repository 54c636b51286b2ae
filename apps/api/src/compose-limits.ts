import type { Session } from './db/session.js';
import type { Env } from './env.js';
import type { RateLimits } from './http/rate-limits.js';
import type { Clock, Vault } from './instances/ports.js';
import { createProviderBudget } from './limits/provider-budget.js';
import { createRateLimit, tellingRefusals } from './limits/rate-limit.js';
import { createTally } from './limits/tally.js';
import type { LimitName, Metrics } from './metrics/metrics.js';
import type { Opened } from './opened.js';

interface LimitChoices {
  readonly env: Pick<Env, 'limits'>;
  readonly clock: Pick<Clock, 'monotonicMs'>;
  readonly metrics: Pick<Metrics, 'refuse'>;
  readonly parts: Pick<Opened, 'add'>;
}

/** What one may ask for and have asked, counted here or by all processes on one database; what is refused is told. */
export function composeLimits(
  { processes }: Session,
  vault: Pick<Vault, 'hash'>,
  { env: { limits }, clock, metrics, parts }: LimitChoices,
) {
  const tally = processes && createTally(processes.restingTimes, { now: clock.monotonicMs, hash: vault.hash });
  parts.add('the limits', () => tally?.close());
  const limited = (name: LimitName, perMinute: number) => {
    const own = createRateLimit(perMinute, clock.monotonicMs);
    return tellingRefusals(tally ? tally.share(name, own) : own, () => metrics.refuse(name));
  };
  const rateLimits: RateLimits = {
    address: limited('address', limits.address),
    user: limited('user', limits.user),
    organization: limited('organization', limits.organization),
  };
  return { rateLimits, providerBudget: createProviderBudget(limited('provider-budget', limits.providerBudget)) };
}
