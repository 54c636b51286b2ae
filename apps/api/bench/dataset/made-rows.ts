import type { NewOrganization } from '../../src/accounts/ports.js';
import type { OpenVault } from '../../src/vault/open-vault.js';
import type { Row, TableName } from './database.js';
import { makeInstances } from './make.js';
import type { Spread } from './spread.js';

/** How many rows are put at once; they are held until there are so many. */
const batch = 2_000;

/** The rows of organisations and of their instances, table by table so many at once, as after a year of use. */
export function* madeRows(
  spread: Spread,
  organizations: readonly NewOrganization[],
  vault: OpenVault,
): Generator<readonly [TableName, readonly Row[]]> {
  const held = new Map<TableName, Row[]>();
  for (const [table, row] of rowByRow(spread, organizations, vault)) {
    const rows = held.get(table) ?? [];
    held.set(table, rows);
    if (rows.push(row) < batch) continue;
    held.delete(table);
    yield [table, rows];
  }
  yield* held;
}

function* rowByRow(
  spread: Spread,
  organizations: readonly NewOrganization[],
  vault: OpenVault,
): Generator<readonly [TableName, Row]> {
  for (const [n, { organization, owner }] of organizations.entries()) {
    const { createdAt } = organization;
    yield ['organizations', { ...organization, number: n + 1 }];
    yield ['users', { ...owner, number: n + 1, createdAt, updatedAt: createdAt }];
  }
  for (const instance of makeInstances(spread, organizations, vault, Date.now())) {
    const { dueAt, ...row } = instance;
    const { number, id: instanceId, organizationId, ownerId, createdAt, state } = row;
    yield ['instances', row];
    for (const tag of row.tags) yield ['instanceTags', { organizationId, tag, instanceId }];
    const done = { organizationId, instanceId, actorId: ownerId, source: 'REST', state, changes: [] };
    yield ['activities', { ...done, number, action: 'INSTANCE_CREATED', at: createdAt }];
    yield ['checkSchedules', { number, dueAt, tries: 0 }];
    if (state === 'VERIFIED' || state === 'UNVERIFIED') continue;
    const check = { instanceId, organizationId, at: dueAt, verdict: state, trigger: 'SCHEDULED', durationMs: 60 };
    yield ['checks', check];
  }
}
