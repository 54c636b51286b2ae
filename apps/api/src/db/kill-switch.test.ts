import { describe, expect, it } from 'vitest';
import { aRecord, anActor } from '../../test/records.js';
import { dialects, openSession, type DialectName } from '../../test/stores.js';
import { createAccountStore } from './account-store.js';
import { createInstanceStore } from './instance-store.js';
import { createKillSwitch } from './kill-switch.js';

const at = new Date('2026-03-01T12:00:00Z');

async function open(dialect: DialectName) {
  const session = await openSession(dialect);
  const stores = { instances: createInstanceStore(session), accounts: createAccountStore(session) };
  return {
    ...stores,
    killSwitch: createKillSwitch(session),
    actor: await anActor(stores),
  };
}

describe.each(dialects)('the kill switch on %s', (dialect) => {
  it('disables what is meant in one step, with its activity and who did it, and says what is to be revoked', async () => {
    const { instances, killSwitch, actor } = await open(dialect);
    const record = aRecord(actor);
    await instances.create(record);
    const { organizationId, id, elementKey, name } = record.instance;
    expect(await killSwitch.disableAll({ organizationId, elementKey: 'another' }, { by: actor, at })).toEqual([]);
    expect(await killSwitch.listMeant({ organizationId, elementKey: 'another' })).toEqual([]);
    const listed = await killSwitch.listMeant({ organizationId, elementKey });
    expect((await instances.findById(organizationId, id))?.disabled).toBe(false);
    const killed = await killSwitch.disableAll({ organizationId, elementKey }, { by: actor, at });
    expect(killed).toMatchObject([{ id, name, elementKey, organizationId }]);
    expect(listed).toEqual(killed);
    expect(await killSwitch.listMeant({ organizationId })).toEqual([]);
    expect(killed[0]?.configuration).toEqual(record.instance.configuration);
    const found = await instances.findById(organizationId, id);
    expect([found?.disabled, found?.version, found?.updatedAt]).toEqual([true, 2, at]);
    const [activity] = await instances.listActivity(id, { limit: 1 });
    expect(activity).toMatchObject({ action: 'INSTANCE_DISABLED', at, actor: { id: actor.user.id } });
    expect(await killSwitch.disableAll({ organizationId }, { by: actor, at })).toEqual([]);
  });

  it('by nobody in particular, notes nobody', async () => {
    const { instances, killSwitch, actor } = await open(dialect);
    const record = aRecord(actor);
    await instances.create(record);
    const by = { source: 'CLI', user: null, requestId: null } as const;
    expect(await killSwitch.disableAll({ elementKey: record.instance.elementKey }, { by, at })).toHaveLength(1);
    const [activity] = await instances.listActivity(record.instance.id, { limit: 1 });
    expect(activity).toMatchObject({ source: 'CLI', actor: null, requestId: null });
  });
});
