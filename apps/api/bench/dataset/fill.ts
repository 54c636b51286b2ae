import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVaultRecords } from '../../src/db/vault-records.js';
import { readKeyRing } from '../../src/vault/key-ring.js';
import { openVault } from '../../src/vault/open-vault.js';
import type { FilledDatabase, NewDatabase } from './database.js';
import { madeRows } from './made-rows.js';
import { makeOrganizations } from './make.js';
import type { Spread } from './spread.js';

/** An organisation as questions are asked of it, and what it has: its owner, and the instance that was made last. */
export interface Asker {
  readonly organizationId: string;
  readonly organizationSecretHash: string;
  readonly ownerId: string;
  readonly ownerSecretHash: string;
  readonly instanceId: string;
  readonly tokenHash: string;
}

/** Fills a database with a made-up installation, as if it had been used for a year. */
export async function fill(
  database: NewDatabase,
  spread: Spread,
): Promise<{ readonly askers: readonly Asker[]; readonly filled: FilledDatabase }> {
  const keys = mkdtempSync(join(tmpdir(), 'isotope-bench-keys-'));
  const vault = await openVault(readKeyRing(keys), createVaultRecords(database.session));
  rmSync(keys, { recursive: true });
  const organizations = makeOrganizations(spread, vault, Date.now());
  const latest = new Map<unknown, { readonly instanceId: string; readonly tokenHash: string }>();
  let putting = Promise.resolve();
  for (const [table, rows] of madeRows(spread, organizations, vault)) {
    // One batch is written while the next is made.
    await putting;
    putting = database.put(table, rows);
    if (table !== 'instances') continue;
    for (const { organizationId, id, tokenHash, deletedAt } of rows as readonly Readonly<Record<string, string>>[]) {
      if (!deletedAt) latest.set(organizationId, { instanceId: id ?? '', tokenHash: tokenHash ?? '' });
    }
  }
  await putting;
  const askers = organizations.map(({ organization, owner }) => ({
    organizationId: organization.id,
    organizationSecretHash: organization.secretHash,
    ownerId: owner.id,
    ownerSecretHash: owner.secretHash,
    ...(latest.get(organization.id) ?? { instanceId: '', tokenHash: '' }),
  }));
  return { askers, filled: await database.finish() };
}
