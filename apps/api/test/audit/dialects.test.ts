import { createSecretKey } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { cutEntries } from '../../src/audit/cut-entries.js';
import type { Head } from '../../src/audit/ports.js';
import { sealEntries } from '../../src/audit/seal-entries.js';
import { type ChainReport, verifyChains } from '../../src/audit/verify-chains.js';
import { createAuditChains } from '../../src/db/audit-chains.js';
import { createAuditLog } from '../../src/db/audit-log.js';
import { createSecretUseStore } from '../../src/db/secret-uses.js';
import type { Session } from '../../src/db/session.js';
import { openPostgres } from '../../src/db/postgres/open.js';
import { createTestClock } from '../clock.js';
import { freshDatabase, runOn } from '../postgres/database.js';
import { dialects, openSession } from '../stores.js';

function auditOf(session: Session) {
  const clock = createTestClock();
  const heads = new Map<string, Head>();
  const mirror = {
    read: () => ({ heads, lost: [] }),
    note: (noted: readonly Head[]) => noted.forEach((head) => heads.set(head.organizationId, head)),
    noteLost: () => undefined,
  };
  const chainKeys = (organizationId: string) => createSecretKey(Buffer.from(`key of ${organizationId}`));
  const ports = { chains: createAuditChains(session), chainKeys, mirror, clock };
  return {
    clock,
    seal: sealEntries(ports),
    cut: cutEntries(ports),
    write: (organizationId: string, details = {}) =>
      createAuditLog(session).note([
        {
          action: 'SIGNED_IN',
          at: clock.now(),
          by: { organizationId, user: null, source: 'REST', requestId: 'r' },
          details,
        },
      ]),
    async verify() {
      const reports: ChainReport[] = [];
      for await (const report of verifyChains(ports)) reports.push(report);
      return reports;
    },
  };
}

/** On PostgreSQL what is written is settled a moment later. */
async function sealAll(seal: () => Promise<number>, count: number): Promise<void> {
  for (let sealed = 0; sealed < count; sealed += await seal()) await sleep(50);
}

describe.each(dialects)('the audit on %s', (dialect) => {
  it('is sealed, cut at a checkpoint, and whole', async () => {
    const audit = auditOf(await openSession(dialect));
    for (const organization of ['acme', 'globex', 'acme']) {
      await audit.write(organization, { about: { text: 'a"b', nested: { b: 1, a: [null, true] } } });
      await sealAll(audit.seal, 1);
    }
    expect(await audit.verify()).toMatchObject([
      { organizationId: 'acme', sealed: 2, unsealed: 0, findings: [] },
      { organizationId: 'globex', sealed: 1, unsealed: 0, findings: [] },
    ]);
    audit.clock.advance(10 * 24 * 60 * 60 * 1000);
    expect(await audit.cut(5)).toBe(1);
    expect(await audit.verify()).toMatchObject([
      { organizationId: 'acme', cut: 1, sealed: 1, unsealed: 1, findings: [] },
      { organizationId: 'globex', findings: [] },
    ]);
  });

  it('adds the uses of one hour up, whoever writes them down', async () => {
    const session = await openSession(dialect);
    const store = createSecretUseStore(session);
    const hour = new Date('2026-03-01T08:00:00Z');
    const use = { organizationId: 'acme', instanceId: 'i', hour, actorId: null, purpose: 'DATA' as const };
    await store.add([{ ...use, uses: 2, lastAt: new Date(+hour + 1) }]);
    await store.add([{ ...use, uses: 3, lastAt: new Date(+hour + 2) }]);
    const [found, ...others] = await store.list('i', { since: hour, limit: 10 });
    expect([found?.uses, found?.lastAt, found?.actor, others]).toEqual([5, new Date(+hour + 2), null, []]);
  });
});

describe('the audit on PostgreSQL', () => {
  it('refuses to change, remove or empty what is kept', async () => {
    const url = await freshDatabase();
    const session = await openPostgres(url);
    await auditOf(session).write('acme');
    await session.close();
    for (const [sql, refusal] of [
      ["update activities set action = 'x'", 'never changed'],
      ['delete from activities', 'by retention alone'],
      ['truncate activities', 'never emptied'],
    ] as const) {
      await expect(runOn(url, sql)).rejects.toThrow(refusal);
    }
  });

  it('seals every row once, in any order of commits, while many processes write and two seal', async () => {
    const url = await freshDatabase();
    const sessions = await Promise.all([openPostgres(url), openPostgres(url), openPostgres(url)]);
    const audits = sessions.map(auditOf);
    const writing = audits.map(async ({ write }) => {
      for (let round = 0; round < 40; round += 1) await write(round % 2 ? 'acme' : 'globex');
    });
    const sealers = audits.slice(0, 2);
    let isWriting = true;
    const sealing = sealers.map(async ({ seal }) => {
      while (isWriting) await seal().then(() => sleep(20));
    });
    await Promise.all(writing);
    const [first] = audits;
    const isSealed = async () => (await first?.verify())?.every(({ unsealed }) => unsealed === 0);
    while (!(await isSealed())) await sleep(200);
    isWriting = false;
    await Promise.all(sealing);
    const reports = (await first?.verify()) ?? [];
    expect(reports.map(({ sealed, findings }) => [sealed, findings])).toEqual([
      [60, []],
      [60, []],
    ]);
    await Promise.all(sessions.map((session) => session.close()));
  });
});
