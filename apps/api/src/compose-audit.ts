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
import type { OpenVault } from './vault/open-vault.js';

/** Where a data directory keeps the heads of the audit's chains. */
export const headsFile = (dataDir: string): string => join(dataDir, 'audit-heads.jsonl');

const dayMs = 24 * 60 * 60 * 1000;

/** Puts the audit together: what keeps it, what seals it, and what cuts it. */
export function composeAudit(
  session: Session,
  vault: Pick<OpenVault, 'chainKey'>,
  { env: { dataDir, audit }, clock, logger }: { readonly env: Env; readonly clock: Clock; readonly logger: Logger },
) {
  const mirror = createHeadMirror(headsFile(dataDir), {
    copyFile: audit.mirrorFile,
    onNoted: (head) => logger.info({ auditHead: head }, 'audit sealed'),
    onFault: (err) => logger.error({ err }, 'the second file of audit heads was not written'),
  });
  const auditLog = createAuditLog(session);
  const ports = { chains: createAuditChains(session), chainKeys: vault.chainKey, mirror, clock, auditLog };
  const sealer = createSealer(sealEntries(ports), (err) => logger.error({ err }, 'the audit was not sealed'));
  const store: SecretUseStore = createSecretUseStore(session);
  const secretUses = createSecretUses({
    ...{ secretUses: store, clock },
    onFault: (err) => logger.error({ err }, 'uses of secrets were not written down'),
  });
  const refusals = createRefusals({
    ...{ auditLog, clock },
    onFault: (err) => logger.error({ err }, 'refusals were not written down'),
  });
  let isSealing = false;
  return {
    auditLog,
    secretUses,
    secretUseStore: store,
    auditEntries: createAuditEntries(session),
    refusals,
    sealAll: sealer.sealAll,
    /** Compares the database with what is kept outside, then seals what is written until it is closed. */
    async start() {
      const lost = await compareMirror(ports)();
      for (const head of lost) logger.error({ auditHead: head }, 'entries of the audit are gone from the database');
      isSealing = true;
      sealer.start();
    },
    /** Removes what is older than it is to be kept. */
    async cut() {
      if (audit.retentionDays === 0) return;
      await cutEntries(ports)(audit.retentionDays);
      await store.forget(new Date(clock.now().getTime() - audit.retentionDays * dayMs));
    },
    async close() {
      await secretUses.close();
      await refusals.close();
      if (isSealing) await sealer.close();
    },
  };
}
