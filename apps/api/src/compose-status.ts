import type { Session } from './db/session.js';
import { readSpace } from './doctor/disk-space.js';
import type { Env } from './env.js';
import type { Clock } from './instances/ports.js';
import { readLastBackup } from './last-backup.js';
import { readReseal } from './last-reseal.js';
import type { Metrics } from './metrics/metrics.js';
import { type StatusParts, createStatus } from './status/create-status.js';
import { createReadiness } from './status/readiness.js';
import { hasRing } from './vault/key-ring.js';
import type { OpenVault } from './vault/open-vault.js';
import { version } from './version.js';

interface StatusChoices extends Pick<StatusParts, 'commits' | 'health' | 'schedule'> {
  readonly env: Env;
  readonly clock: Pick<Clock, 'now'>;
  readonly metrics: Pick<Metrics, 'read'>;
}

/** Whether this Isotope is ready, and all else an operator would know of it. */
export function composeStatus(
  session: Session,
  vault: Pick<OpenVault, 'check' | 'keys'>,
  { env, clock, metrics, ...known }: StatusChoices,
) {
  const { dataDir, hasScheduledChecks } = env;
  const readiness = createReadiness({
    read: session.isReady,
    write: session.probe,
    keysFit: vault.check,
    areKeysKept: () => hasRing(env),
    pendingMigrations: async () => (await session.describe()).migrations.pending,
    freeBytes: () => readSpace(dataDir).freeBytes,
  });
  const status = createStatus({
    ...known,
    ...{ version, readiness, hasScheduledChecks, now: clock.now, gauges: metrics },
    startedAt: clock.now(),
    describeStore: session.describe,
    keys: () => vault.keys,
    reseal: () => readReseal(dataDir),
    lastBackup: () => readLastBackup(dataDir),
  });
  return { readiness, status };
}
