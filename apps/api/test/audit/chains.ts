import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { compareMirror } from '../../src/audit/compare-mirror.js';
import { cutEntries } from '../../src/audit/cut-entries.js';
import type { AuditEvent } from '../../src/audit/ports.js';
import { sealEntries } from '../../src/audit/seal-entries.js';
import { type ChainReport, nameMoved, verifyChains } from '../../src/audit/verify-chains.js';
import { createAuditChains } from '../../src/db/audit-chains.js';
import { createAuditLog } from '../../src/db/audit-log.js';
import { openSqlite } from '../../src/db/sqlite/open.js';
import { createVaultRecords } from '../../src/db/vault-records.js';
import { createHeadMirror } from '../../src/files/head-mirror.js';
import { readKeyRing } from '../../src/vault/key-ring.js';
import { openVault } from '../../src/vault/open-vault.js';
import { createTestClock } from '../clock.js';

/** Chains over a database file, with a way to do to it what no part of Isotope would. */
export async function openChains(folder = freshFolder()) {
  const clock = createTestClock();
  const path = join(folder, 'isotope.db');
  const session = openSqlite(path);
  const vault = await openVault(readKeyRing(folder), createVaultRecords(session));
  const mirror = createHeadMirror(join(folder, 'heads.jsonl'));
  const auditLog = createAuditLog(session);
  const ports = { chains: createAuditChains(session), chainKeys: vault.chainKey, mirror, clock, auditLog };
  let written = 0;
  let isOpen = true;
  const close = async () => {
    if (isOpen) await session.close();
    isOpen = false;
  };
  onTestFinished(close);
  return {
    folder,
    path,
    clock,
    vault,
    ports,
    close,
    seal: sealEntries(ports),
    cut: cutEntries(ports),
    compare: compareMirror(ports),
    /** Writes so many entries of an organisation. */
    write: (organizationId: string, count = 1) =>
      auditLog.note(Array.from({ length: count }, () => anEvent(organizationId, clock.now(), (written += 1)))),
    verify: async () => {
      const reports: ChainReport[] = [];
      for await (const report of verifyChains(ports)) reports.push(report);
      return nameMoved(reports);
    },
    /** What a verification finds, as `KIND number`. */
    findings: async () => {
      const found: string[] = [];
      for await (const report of verifyChains(ports)) found.push(...namesOf([report]));
      return found;
    },
    /** Runs SQL as somebody would who holds the file: without triggers. */
    tamper(...statements: readonly string[]) {
      const client = new Database(path);
      client.exec(statements.reduce((all, sql) => `${all};${sql}`, dropTriggers));
      client.close();
    },
  };
}

/** What keeps entries from being changed, taken away by somebody who holds the file. */
export const dropTriggers = ['activities_unchanged', 'activities_kept', 'audit_seals_unchanged', 'audit_seals_kept']
  .concat(['audit_checkpoints_forward', 'audit_checkpoints_kept'])
  .map((name) => `drop trigger if exists ${name}`)
  .join(';');

export const namesOf = (reports: readonly ChainReport[]): readonly string[] =>
  reports.flatMap(({ findings }) =>
    findings.map(
      ({ kind, organizationId, number, sequence }) => `${organizationId} ${kind} ${number ?? sequence ?? ''}`,
    ),
  );

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-audit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const anEvent = (organizationId: string, at: Date, index: number): AuditEvent => ({
  action: 'SIGNED_IN',
  at,
  by: { organizationId, user: null, source: 'CONSOLE', requestId: `request ${index}`, address: '203.0.113.1' },
  details: { about: { by: 'PASSWORD', index } },
});
