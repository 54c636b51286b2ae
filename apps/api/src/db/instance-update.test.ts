import { expect, it, onTestFinished } from 'vitest';
import { plansOf } from '../../test/query-plans.js';
import { aRecord, anActor, clock } from '../../test/records.js';
import { createAccountStore } from './account-store.js';
import { createInstanceStore } from './instance-store.js';
import { openSqlite } from './sqlite/open.js';

it('finds everything it changes by an index, however many instances there are', async () => {
  const session = openSqlite(':memory:');
  onTestFinished(() => session.close());
  const instances = createInstanceStore(session);
  const actor = await anActor({ accounts: createAccountStore(session) });
  const number = await instances.create(aRecord(actor));
  const instance = await instances.findByNumber(actor.organizationId, number);
  if (!instance) throw new Error('It is not there.');
  const verification = { verdict: 'VERIFIED' as const, stages: [], startedAt: clock.now(), durationMs: 1 };
  const plans = await plansOf(session, async () => {
    const changed = await instances.update({
      instance,
      changes: { name: 'Globex', tags: ['new'], lastVerification: verification },
      token: { hash: 'hash', sealed: 'sealed', oldWorksUntil: clock.now() },
      keepReplacedUntil: clock.now(),
      action: 'INSTANCE_UPDATED',
      actor,
      at: clock.now(),
    });
    await instances.noteCheck(changed, verification, 'SCHEDULED');
  });
  expect(plans.length).toBeGreaterThanOrEqual(5);
  expect(plans.filter((plan) => /\bSCAN\b/.test(plan))).toEqual([]);
});
