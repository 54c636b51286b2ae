import { copyFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { keyRingOf, makeKey, readKeyRing } from '../../src/vault/key-ring.js';
import { namesOf, openChains } from './chains.js';

/** Two organisations with six sealed entries each, numbers odd and even in turn. */
async function twoChains() {
  const isotope = await openChains();
  for (let round = 0; round < 6; round += 1) {
    await isotope.write('acme');
    await isotope.write('globex');
    if (round % 2) await isotope.seal();
  }
  expect(await isotope.findings()).toEqual([]);
  return isotope;
}

const columns = [
  ['organization_id', "'globex'"],
  ['instance_id', "'019cb000-0000-7000-8000-000000000001'"],
  ['action', "'SIGNED_OUT'"],
  ['at', 'at + 1'],
  ['actor_id', "'019cb000-0000-7000-8000-000000000002'"],
  ['source', "'REST'"],
  ['request_id', "'another'"],
  ['address', 'null'],
  ['subject_id', "'019cb000-0000-7000-8000-000000000002'"],
  ['state', "'VERIFIED'"],
  ['record', "'accounts/1'"],
  ['changes', `'["name"]'`],
  ['details', `'{"about":{"by":"LINK"}}'`],
  ['details', "'no JSON'"],
  ['details', 'null'],
] as const;

describe('the audit', () => {
  it.each(columns)('finds a row out whose %s was set to %s', async (column, value) => {
    const isotope = await twoChains();
    isotope.tamper(`update activities set ${column} = ${value} where number = 5`);
    const expected =
      column === 'organization_id' ? ['acme ENTRY_MOVED 5', 'globex ENTRY_MOVED 5'] : ['acme ENTRY_CHANGED 5'];
    expect(namesOf(await isotope.verify())).toEqual(expected);
  });

  it('refuses to change or remove a row through its own database at all', async () => {
    const isotope = await twoChains();
    const { openRows } = await import('../rows.js');
    const rows = openRows(isotope.path);
    for (const sql of [
      'update activities set action = action where number = 5',
      'delete from activities where number = 5',
      'update audit_seals set mac = mac',
      'delete from audit_seals where sequence = 3',
    ]) {
      expect(() => rows.damage(sql)).toThrow(/never changed|by retention alone/);
    }
    rows.close();
  });

  it('finds a row out that was removed, from the middle and from the end', async () => {
    const isotope = await twoChains();
    isotope.tamper('delete from activities where number in (5, 12)');
    expect(await isotope.findings()).toEqual(['acme ENTRY_MISSING 5', 'globex ENTRY_MISSING 12']);
  });

  it('finds a row out that was put in, among sealed ones and beside them', async () => {
    const isotope = await twoChains();
    isotope.tamper(
      'update activities set number = 100 where number = 12', // makes room
      "insert into activities (number, organization_id, action, at, source, changes) values (12, 'acme', 'SIGNED_IN', 1, 'REST', '[]')",
    );
    expect(await isotope.findings()).toEqual(['acme ENTRY_INSERTED 12', 'globex ENTRY_MISSING 12']);
  });

  it('finds rows out that changed places', async () => {
    const isotope = await twoChains();
    isotope.tamper(
      'update activities set number = -1 where number = 3',
      'update activities set number = 3 where number = 5',
      'update activities set number = 5 where number = -1',
    );
    expect(await isotope.findings()).toEqual(['acme ENTRY_CHANGED 3', 'acme ENTRY_CHANGED 5']);
  });

  it('finds a link out that was changed, removed, or put in the place of another', async () => {
    const changed = await twoChains();
    changed.tamper("update audit_seals set total = total + 1 where organization_id = 'acme' and sequence = 2");
    expect(await changed.findings()).toEqual(['acme LINK_CHANGED 2']);
    const removed = await twoChains();
    removed.tamper("delete from audit_seals where organization_id = 'acme' and sequence = 2");
    expect(await removed.findings()).toContain('acme LINK_MISSING 2');
    const swapped = await twoChains();
    swapped.tamper(
      "update audit_seals set sequence = 9 where organization_id = 'acme' and sequence = 1",
      "update audit_seals set sequence = 1 where organization_id = 'acme' and sequence = 2",
      "update audit_seals set sequence = 2 where organization_id = 'acme' and sequence = 9",
    );
    expect(await swapped.findings()).toContain('acme LINK_CHANGED 1');
  });

  it('finds a tail out that was cut off with its seals, by the head kept outside the database', async () => {
    const isotope = await twoChains();
    isotope.tamper(
      "delete from activities where organization_id = 'acme' and number > 8",
      "delete from audit_seals where organization_id = 'acme' and sequence = 3",
    );
    expect(await isotope.findings()).toEqual(['acme TAIL_CUT 3']);
  });

  it('finds out that a whole organisation is gone', async () => {
    const isotope = await twoChains();
    isotope.tamper(
      "delete from activities where organization_id = 'acme'",
      "delete from audit_seals where organization_id = 'acme'",
    );
    expect(await isotope.findings()).toEqual(['acme TAIL_CUT 3']);
  });

  it('finds out that two organisations were swapped, rows and seals alike', async () => {
    const isotope = await twoChains();
    const swap = (table: string) =>
      `update ${table} set organization_id = case organization_id when 'acme' then 'x' else 'acme' end;
       update ${table} set organization_id = 'globex' where organization_id = 'x'`;
    isotope.tamper(swap('activities'), swap('audit_seals'));
    const found = await isotope.findings();
    for (const organization of ['acme', 'globex']) {
      expect(found).toContain(`${organization} LINK_CHANGED 1`);
      expect(found).toContain(`${organization} HEAD_DIFFERS 3`);
    }
  });

  it('finds an older database out that was put in the place of a newer one, at once and for good', async () => {
    const isotope = await openChains();
    await isotope.write('acme', 3);
    await isotope.seal();
    await isotope.close();
    copyFileSync(isotope.path, `${isotope.path}.older`);
    const later = await openChains(isotope.folder);
    await later.write('acme', 3);
    await later.seal();
    await later.close();
    for (const beside of ['-wal', '-shm']) rmSync(isotope.path + beside, { force: true });
    copyFileSync(`${isotope.path}.older`, isotope.path);

    const again = await openChains(isotope.folder);
    expect(await again.findings()).toEqual(['acme TAIL_CUT 2']);
    const { auditLog } = again.ports;
    vi.spyOn(auditLog, 'note').mockRejectedValueOnce(new Error('The disk is full.'));
    await expect(again.compare()).rejects.toThrow('The disk is full.');
    expect(await again.compare()).toMatchObject([{ organizationId: 'acme', sequence: 2, total: 6 }]);
    await again.write('acme', 5);
    while ((await again.seal()) > 0);
    expect(await again.findings()).toEqual(['acme TAIL_LOST_EARLIER 2']);
    expect(await again.compare()).toEqual([]);
    const told = again.ports.chains.listRowsOf('acme', { after: 3, upTo: 4 }, 10);
    expect(await told).toMatchObject([{ action: 'AUDIT_TAIL_LOST' }]);
  });

  it('cannot be sealed again by whoever has the database and not the keys', async () => {
    const isotope = await twoChains();
    const { createHmac } = await import('node:crypto');
    const forged = createHmac('sha256', 'a guess').update('link').digest('base64url');
    isotope.tamper(
      'update activities set address = null where number = 11',
      `update audit_seals set mac = '${forged}' where organization_id = 'acme' and sequence = 3`,
    );
    expect(await isotope.findings()).toEqual(
      expect.arrayContaining(['acme LINK_CHANGED 3', 'acme ENTRY_CHANGED 11', 'acme HEAD_DIFFERS 3']),
    );
  });

  it('goes on under the same chain when the keys are changed', async () => {
    const isotope = await twoChains();
    const [old] = readKeyRing(isotope.folder);
    const key = makeKey();
    await isotope.vault.reload(
      keyRingOf(
        [key, old].map(({ bytes }) => bytes.toString('base64')),
        'a test',
      ),
    );
    await isotope.write('acme', 2);
    await isotope.seal();
    expect(await isotope.findings()).toEqual([]);
  });
});

describe('sealing', () => {
  it('takes up after a crash what was written and not sealed, and says until then how much that is', async () => {
    const isotope = await openChains();
    await isotope.write('acme', 3);
    await isotope.seal();
    await isotope.write('acme', 4);
    await isotope.close(); // as after a crash: nothing was sealed
    const again = await openChains(isotope.folder);
    expect(await again.verify()).toMatchObject([{ organizationId: 'acme', sealed: 3, unsealed: 4, findings: [] }]);
    expect(await again.seal()).toBe(4);
    expect(await again.verify()).toMatchObject([{ organizationId: 'acme', sealed: 7, unsealed: 0, findings: [] }]);
  });

  it('mirrors again what a crash between the database and the mirror has left out', async () => {
    const isotope = await openChains();
    await isotope.write('acme', 3);
    const kept: unknown[] = [];
    const { sealEntries } = await import('../../src/audit/seal-entries.js');
    const mirror = { ...isotope.ports.mirror, note: (heads: readonly unknown[]) => void kept.push(...heads) };
    await sealEntries({ ...isotope.ports, mirror })();
    expect(await isotope.verify()).toMatchObject([{ isMirrored: false, findings: [] }]);
    expect(await isotope.compare()).toEqual([]);
    expect(await isotope.verify()).toMatchObject([{ isMirrored: true, findings: [] }]);
    expect(kept).toHaveLength(1);
  });

  it('seals every row once when two are at it', async () => {
    const isotope = await openChains();
    const other = await openChains(isotope.folder);
    for (let round = 0; round < 10; round += 1) {
      await isotope.write(round % 2 ? 'acme' : 'globex', 3);
      await Promise.all([isotope.seal(), other.seal()]);
    }
    while ((await isotope.seal()) > 0);
    const reports = await isotope.verify();
    expect(namesOf(reports)).toEqual([]);
    expect(reports.map(({ sealed }) => sealed)).toEqual([15, 15]);
  });

  it('keeps heads in a file that only its owner reads', async () => {
    const isotope = await twoChains();
    const file = join(isotope.folder, 'heads.jsonl');
    expect(existsSync(file) && statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(6);
  });
});

describe('retention', () => {
  it('cuts the oldest part, and what is left still holds', async () => {
    const isotope = await twoChains();
    isotope.clock.advance(10 * 24 * 60 * 60 * 1000);
    await isotope.write('acme', 2);
    await isotope.seal();
    expect(await isotope.cut(5)).toBe(6 + 4);
    await isotope.seal();
    const reports = await isotope.verify();
    expect(namesOf(reports)).toEqual([]);
    expect(reports).toMatchObject([
      { organizationId: 'acme', cut: 6, sealed: 3 },
      { organizationId: 'globex', cut: 4, sealed: 3 },
    ]);
    // What was the end of a chain is no more: the entry that tells of the cut is.
    expect([await isotope.cut(5), await isotope.cut(5)]).toEqual([2, 0]);
    await isotope.seal();
    expect(await isotope.findings()).toEqual([]);
  });

  it('cannot be played by whoever removes the oldest part by hand', async () => {
    const isotope = await twoChains();
    isotope.tamper(
      "insert into audit_checkpoints values ('acme', 1, 3, 2, (select mac from audit_seals where organization_id = 'acme' and sequence = 1), 1, 'forged')",
      "delete from activities where organization_id = 'acme' and number <= 3",
      "delete from audit_seals where organization_id = 'acme' and sequence = 1",
    );
    expect(await isotope.findings()).toEqual(['acme CHECKPOINT_CHANGED 1']);
  });
});
