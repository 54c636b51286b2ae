import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { fullScans, plansOf } from '../../test/query-plans.js';
import { aRecord, anActor, clock } from '../../test/records.js';
import { dialects, openSession } from '../../test/stores.js';
import { createAccountStore } from './account-store.js';
import { createInstanceStore } from './instance-store.js';
import type { Session } from './session.js';
import { retiringTokens } from './sqlite/schema/instance-history.js';
import type { StatementFactory } from './statement.js';
import { createWhoStore } from './who.js';

const retire: StatementFactory = (db) =>
  db
    .insert(retiringTokens)
    .values({
      tokenHash: sql.placeholder('tokenHash'),
      organizationId: sql.placeholder('organizationId'),
      instanceId: sql.placeholder('instanceId'),
      expiresAt: sql.placeholder('expiresAt'),
    })
    .prepare();

const expiresAt = clock.now();

/** An organisation with an instance for each number of old tokens. */
async function fill(session: Session, tokens: readonly number[]): Promise<string> {
  const actor = await anActor({ accounts: createAccountStore(session) });
  const { organizationId } = actor;
  for (const count of tokens) {
    const record = aRecord(actor);
    await createInstanceStore(session).create(record);
    const { id: instanceId } = record.instance;
    for (let nth = 0; nth < count; nth += 1) {
      const values = { tokenHash: `${instanceId} ${nth}`, organizationId, instanceId, expiresAt };
      await session.commit([{ prepare: retire, values }]);
    }
  }
  return organizationId;
}

const question = (organizationId: string) => ({ since: new Date(0), organizationId });

describe.each(dialects)('who is asked of a database of %s', (dialect) => {
  it('tells each instance with its own old tokens', async () => {
    const session = await openSession(dialect);
    await fill(session, [1]);
    const organizationId = await fill(session, [2, 0, 1]);
    const found = await createWhoStore(session).listInstances(question(organizationId));
    expect(found.map(({ oldTokens }) => oldTokens.length)).toEqual([2, 0, 1]);
    expect(found[0]?.oldTokens[0]).toEqual({ usedAt: null, expiresAt });
  });
});

it('reads no token of an instance that is not asked about', async () => {
  const session = await openSession('SQLite');
  const organizationId = await fill(session, [1]);
  const plans = await plansOf(session, () => createWhoStore(session).listInstances(question(organizationId)));
  expect(fullScans(plans)).toEqual([]);
});
