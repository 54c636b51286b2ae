import { join } from 'node:path';
import type { Logger } from 'pino';
import { compareMirror } from './audit/compare-mirror.js';
import { cutEntries } from './audit/cut-entries.js';
import { createRefusals } from './audit/refusals.js';
import { sealEntries } from './audit/seal-entries.js';
import { createSealer } from './audit/sealer.js';
import { type SecretUseStore, createSecretUses } from './audit/secret-uses.js';
import { createAuditChains } from './db/audit-chains.js';
import { createAuditEntries } from './db/audit-entries.js';
import { createAuditLog } from './db/audit-log.js';
import { createSecretUseStore } from './db/secret-uses.js';
import type { Session } from './db/session.js';
import type { Env } from './env.js';
import { createHeadMirror } from './files/head-mirror.js';
import type { Clock } from './instances/ports.js';
import type { Metrics } from './metrics/metrics.js';
import type { Opened } from './opened.js';
import type { OpenVault } from './vault/open-vault.js';
import { dayMs } from './milliseconds.js';

/** Where a data directory keeps the heads of the audit's chains. */
export const headsFile = (dataDir: string): string => join(dataDir, 'audit-heads.jsonl');

interface AuditChoices {
  readonly env: Env;
  readonly clock: Clock;
  readonly metrics: Pick<Metrics, 'watch'>;
  readonly logger: Logger;
  readonly parts: Pick<Opened, 'add'>;
}

/** Puts the audit together: what keeps it, what seals it, and what cuts it. */
export function composeAudit(
  session: Session,
  vault: Pick<OpenVault, 'chainKey'>,
  { env: { dataDir, audit }, clock, metrics, logger, parts }: AuditChoices,
) {
  const mirror = createHeadMirror(headsFile(dataDir), {
    copyFile: audit.mirrorFile,
    onNoted: (head) => logger.info({ auditHead: head }, 'audit sealed'),
    onFault: (err) => logger.error({ err }, 'the second file of audit heads was not written'),
  });
  const auditLog = createAuditLog(session);
  const ports = { chains: createAuditChains(session), chainKeys: vault.chainKey, mirror, clock, auditLog };
  const compare = compareMirror(ports);
  const sealer = createSealer({
    async prepare() {
      const lost = await compare();
      for (const head of lost) logger.error({ auditHead: head }, 'entries of the audit are gone from the database');
    },
    sealSome: sealEntries(ports),
    onFault: (err) => logger.error({ err }, 'the audit was not sealed'),
    onWell: () => logger.info('the audit is sealed again'),
  });
  metrics.watch('isotope_audit_unsealed_seconds', () => sealer.behindMs() / 1_000);
  const store: SecretUseStore = createSecretUseStore(session);
  const secretUses = createSecretUses({
    ...{ secretUses: store, clock },
    onFault: (err) => logger.error({ err }, 'uses of secrets were not written down'),
  });
  const refusals = createRefusals({
    ...{ auditLog, clock },
    onFault: (err) => logger.error({ err }, 'refusals were not written down'),
  });
  parts.add('the sealing of the audit', sealer.close);
  parts.add('refusals', refusals.close);
  parts.add('uses of secrets', secretUses.close);
  return {
    auditLog,
    secretUses,
    secretUseStore: store,
    auditEntries: createAuditEntries(session),
    refusals,
    /** Compares the database with what is kept outside, then seals what is written until it is closed. */
    start: sealer.start,
    /** Removes what is older than it is to be kept. */
    async cut() {
      if (audit.retentionDays === 0) return;
      await cutEntries(ports)(audit.retentionDays);
      await store.forget(new Date(clock.now().getTime() - audit.retentionDays * dayMs));
    },
  };
}
