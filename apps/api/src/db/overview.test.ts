import { expect, it, onTestFinished } from 'vitest';
import { plansOf } from '../../test/query-plans.js';
import { aRecord, anActor } from '../../test/records.js';
import type { Stores } from '../../test/stores.js';
import { createAccountStore } from './account-store.js';
import { createInstanceStore } from './instance-store.js';
import { createOverviewStore } from './overview.js';
import { openSqlite } from './sqlite/open.js';

it('is answered from indexes, with nothing read through or sorted', async () => {
  const session = openSqlite(':memory:');
  onTestFinished(() => session.close());
  const stores = { instances: createInstanceStore(session), accounts: createAccountStore(session) };
  const { organizationId } = await anActorWithAnInstance(stores);
  const period = { from: new Date(0), to: new Date(1) };
  const store = createOverviewStore(session);
  const plans = await plansOf(session, async () => {
    await store.countStates(organizationId);
    await store.countCreated(organizationId, [period]);
    await store.countFailedChecks(organizationId, [period]);
    await store.listRecent(organizationId, 10);
  });
  const [disabled, made, failed, newest, created, changed, states] = [
    'instances_disabled',
    'instances_id',
    'checks_failed',
    'instances_id (organization_id=?)',
    'activities_instance',
    'activities_changes',
    'instances_by_state',
  ].map((index) => plans.filter((plan) => plan.includes(index)));
  for (const found of [disabled, made, failed, newest, created, changed, states]) expect(found).not.toEqual([]);
  expect(plans).toHaveLength(7);
  expect(plans.filter((plan) => /\bSCAN\b/.test(plan))).toEqual([]);
  expect(plans.filter((plan) => plan.includes('TEMP B-TREE'))).toEqual([]);
});

async function anActorWithAnInstance(stores: Omit<Stores, 'people' | 'extend'>) {
  const actor = await anActor(stores);
  await stores.instances.create(aRecord(actor));
  return actor;
}
