import { describe, expect, it } from 'vitest';
import { day, minute, second } from '../../test/clock.js';
import { aRecord, anActor, clock } from '../../test/records.js';
import { type Stores, adapters } from '../../test/stores.js';
import type { InstanceQuery } from '../instances/instance-query.js';
import {
  type Actor,
  IdempotencyKeyTaken,
  type InstanceSummary,
  type StoredInstance,
  VersionMoved,
} from '../instances/ports.js';

const newestFirst = {
  filter: {},
  order: { field: 'CREATED_AT', direction: 'DESC' },
  limit: 10,
} as const satisfies InstanceQuery;
const later = (ms: number) => new Date(clock.now().getTime() + ms);

describe.each(adapters)('an instance store on %s', (_, open) => {
  describe('create', () => {
    it('keeps all of an instance, to be found by its id and by the number it was given', async () => {
      const stores = await open();
      const actor = await anActor(stores);
      const startedAt = clock.now();
      const record = aRecord(actor, {
        name: 'Żółć "quoted" 👩‍🚀',
        tags: ['b', 'a'],
        configuration: [
          { key: 'k', value: 'v', isSecret: false, updatedAt: startedAt },
          { key: 's', value: null, isSecret: true, updatedAt: startedAt, fingerprint: 'ab12' },
        ],
        lastVerification: {
          verdict: 'VERIFIED',
          startedAt,
          durationMs: 12,
          stages: [
            { name: 'ZONE', status: 'PASSED', startedAt, durationMs: 5, message: 'found' },
            { name: 'NETWORK', status: 'SKIPPED' },
          ],
        },
      });
      const number = await stores.instances.create(record);
      const expected = {
        ...record.instance,
        number,
        owner: expect.objectContaining({ id: actor.user.id, number: actor.user.number }),
        sealedToken: 'sealed token',
        deletedAt: null,
      };
      expect(await stores.instances.findById(actor.organizationId, record.instance.id)).toMatchObject(expected);
      expect(await stores.instances.findByNumber(actor.organizationId, number)).toMatchObject(expected);
    });

    it('gives numbers that rise and are never given twice', async () => {
      const stores = await open();
      const actor = await anActor(stores);
      const first = await stores.instances.create(aRecord(actor));
      const numbers = await Promise.all(Array.from({ length: 70 }, () => stores.instances.create(aRecord(actor))));
      expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 70 }, (__, index) => first + 1 + index));
    });

    it('takes an idempotency key once within its time, and leaves nothing of the second', async () => {
      const stores = await open();
      const actor = await anActor(stores);
      const idempotency = { key: 'key', requestHash: 'hash', expiresAt: later(day) };
      const winner = aRecord(actor, { idempotency });
      await stores.instances.create(winner);
      const loser = aRecord(actor, { idempotency, tokenHash: 'of the loser' });
      await expect(stores.instances.create(loser)).rejects.toThrow(IdempotencyKeyTaken);
      expect(await stores.instances.findById(actor.organizationId, loser.instance.id)).toBeUndefined();
      expect(await stores.instances.findByToken('of the loser', clock.now())).toBeUndefined();
      expect(await stores.instances.listActivity(loser.instance.id, { limit: 10 })).toEqual([]);
      expect(await stores.instances.findIdempotent(actor.organizationId, 'key', clock.now())).toEqual({
        requestHash: 'hash',
        instanceId: winner.instance.id,
      });
    });

    it('lets one of two with one key win at the same moment', async () => {
      const stores = await open();
      const actor = await anActor(stores);
      const idempotency = { key: 'key', requestHash: 'hash', expiresAt: later(day) };
      const answers = await Promise.allSettled(
        [1, 2, 3].map(() => stores.instances.create(aRecord(actor, { idempotency }))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
      expect(await stores.instances.count(actor.organizationId, {})).toBe(1);
    });

    it('takes a key again when its time is up, and of another organisation at any time', async () => {
      const stores = await open();
      const [acme, globex] = [await anActor(stores), await anActor(stores)];
      const idempotency = { key: 'key', requestHash: 'hash', expiresAt: later(minute) };
      await stores.instances.create(aRecord(acme, { idempotency }));
      await stores.instances.create(aRecord(globex, { idempotency }));
      expect(await stores.instances.findIdempotent(acme.organizationId, 'key', later(minute))).toBeUndefined();
      const again = aRecord(acme, { createdAt: later(minute), idempotency: { ...idempotency, expiresAt: later(day) } });
      await stores.instances.create(again);
      expect(await stores.instances.findIdempotent(acme.organizationId, 'key', later(minute))).toMatchObject({
        instanceId: again.instance.id,
      });
    });

    it("writes nothing of a record whose token hash is somebody's", async () => {
      const stores = await open();
      const actor = await anActor(stores);
      await stores.instances.create(aRecord(actor, { tokenHash: 'same' }));
      await expect(stores.instances.create(aRecord(actor, { tokenHash: 'same' }))).rejects.toThrow();
      expect(await stores.instances.count(actor.organizationId, {})).toBe(1);
    });
  });

  it('tells one organisation nothing of another', async () => {
    const stores = await open();
    const [acme, globex] = [await anActor(stores), await anActor(stores)];
    const record = aRecord(acme, { tags: ['mine'] });
    const number = await stores.instances.create(record);
    const { organizationId } = globex;
    expect(await stores.instances.findById(organizationId, record.instance.id)).toBeUndefined();
    expect(await stores.instances.findByNumber(organizationId, number)).toBeUndefined();
    expect(await stores.instances.list(organizationId, newestFirst)).toEqual([]);
    expect(await stores.instances.list(organizationId, { ...newestFirst, filter: { tags: ['mine'] } })).toEqual([]);
    expect(await stores.instances.list(organizationId, { ...newestFirst, filter: { search: 'Acme' } })).toEqual([]);
    expect(await stores.instances.count(organizationId, {})).toBe(0);
    expect((await stores.instances.countByElement(organizationId)).size).toBe(0);
  });

  describe('list', () => {
    it('gives a page in each order, and goes on after its last row', async () => {
      const stores = await open();
      const actor = await anActor(stores);
      for (const name of ['b', 'A', 'c', 'a']) {
        clock.advance(second);
        await stores.instances.create(aRecord(actor, { name }));
      }
      const names = async (order: InstanceQuery['order']) => {
        const first = await stores.instances.list(actor.organizationId, { ...newestFirst, order, limit: 3 });
        const last = first.at(-1);
        const after = last && { id: last.id, nameKey: last.name.toLowerCase() };
        const rest = await stores.instances.list(actor.organizationId, { ...newestFirst, order, after });
        return [first.map(({ name }) => name), rest.map(({ name }) => name)];
      };
      expect(await names({ field: 'CREATED_AT', direction: 'DESC' })).toEqual([['a', 'c', 'A'], ['b']]);
      expect(await names({ field: 'CREATED_AT', direction: 'ASC' })).toEqual([['b', 'A', 'c'], ['a']]);
      expect(await names({ field: 'NAME', direction: 'ASC' })).toEqual([['A', 'a', 'b'], ['c']]);
      expect(await names({ field: 'NAME', direction: 'DESC' })).toEqual([['c', 'b', 'a'], ['A']]);
    });

    it.each([
      [{ search: 'me' }, ['me too']],
      [{ search: 'cme' }, ['Acme', 'ACME two']],
      [{ search: 'CME', tags: ['x'] }, ['ACME two']],
      [{ tags: ['x', 'y'] }, ['ACME two']],
      [{ states: ['REJECTED', 'UNREACHABLE'] as const }, ['ACME two', 'me too']],
      [{ disabled: true }, ['me too']],
      [{ disabled: false, states: ['VERIFIED'] as const }, ['Acme']],
      [{ elementKey: 'autotaskfinance' }, ['me too']],
      [
        { elementKey: 'autotaskcrm', search: 'a', states: ['VERIFIED'] as const, tags: ['Acme'], disabled: false },
        ['Acme'],
      ],
      [{ search: '"' }, []],
      [{ deleted: true }, []],
    ])('lets through what fits %j, and counts the same', async (filter, expected) => {
      const stores = await open();
      const actor = await anActor(stores);
      await stores.instances.create(aRecord(actor, { name: 'Acme' }));
      await stores.instances.create(aRecord(actor, { name: 'ACME two', tags: ['x', 'y'], state: 'REJECTED' }));
      const third = {
        name: 'me too',
        tags: ['x'],
        state: 'UNREACHABLE',
        disabled: true,
        elementKey: 'autotaskfinance',
      } as const;
      await stores.instances.create(aRecord(actor, third));
      const found = await stores.instances.list(actor.organizationId, { ...newestFirst, filter });
      expect(found.map(({ name }) => name).sort()).toEqual([...expected].sort());
      const summaries = await stores.instances.listSummaries(actor.organizationId, { ...newestFirst, filter });
      expect(summaries).toEqual(found.map(summaryOf));
      expect(await stores.instances.count(actor.organizationId, filter)).toBe(expected.length);
    });
  });

  describe('update', () => {
    it('changes what is named, raises the version and gives the instance as it is then', async () => {
      const stores = await open();
      const actor = await anActor(stores);
      const record = aRecord(actor);
      const number = await stores.instances.create(record);
      const found = await getInstance(stores, actor, number);
      const changes = { name: 'Globex', tags: ['new'], disabled: true };
      const changed = await stores.instances.update({
        instance: found,
        changes,
        action: 'INSTANCE_UPDATED',
        actor,
        at: later(second),
      });
      expect(changed).toMatchObject({ ...changes, version: 2, updatedAt: later(second), state: 'VERIFIED' });
      expect(await stores.instances.findByNumber(actor.organizationId, number)).toEqual(changed);
      const byTag = (tag: string) => stores.instances.count(actor.organizationId, { tags: [tag] });
      expect([await byTag('Acme'), await byTag('new')]).toEqual([0, 1]);
      const byName = (search: string) => stores.instances.count(actor.organizationId, { search });
      expect([await byName('Acme'), await byName('lobe')]).toEqual([0, 1]);
    });

    it('refuses a change to what has changed since it was read, and writes nothing of it', async () => {
      const stores = await open();
      const actor = await anActor(stores);
      const record = aRecord(actor);
      const number = await stores.instances.create(record);
      const found = await getInstance(stores, actor, number);
      const rename = (name: string) =>
        stores.instances.update({
          instance: found,
          changes: { name },
          action: 'INSTANCE_UPDATED',
          actor,
          at: clock.now(),
        });
      const answers = await Promise.allSettled([rename('first'), rename('second')]);
      expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      await expect(rename('third')).rejects.toThrow(VersionMoved);
      expect(await stores.instances.findByNumber(actor.organizationId, number)).toMatchObject({
        name: 'first',
        version: 2,
      });
      expect(await stores.instances.listActivity(record.instance.id, { limit: 10 })).toHaveLength(2);
    });

    it('takes a deleted instance and its token out of everything, and brings both back', async () => {
      const stores = await open();
      const actor = await anActor(stores);
      const record = aRecord(actor, { tokenHash: 'token of the deleted' });
      const number = await stores.instances.create(record);
      const found = await getInstance(stores, actor, number);
      const at = clock.now();
      await stores.instances.update({
        instance: found,
        changes: { deletedAt: at },
        action: 'INSTANCE_DELETED',
        actor,
        at,
      });
      expect(await stores.instances.findById(actor.organizationId, found.id)).toBeUndefined();
      expect(await stores.instances.findByToken('token of the deleted', at)).toBeUndefined();
      expect(await stores.instances.count(actor.organizationId, {})).toBe(0);
      const deleted = await stores.instances.findDeleted(actor.organizationId, found.id);
      if (!deleted) throw new Error('It is not among the deleted.');
      await stores.instances.update({
        instance: deleted,
        changes: { deletedAt: null },
        action: 'INSTANCE_RESTORED',
        actor,
        at,
      });
      expect((await stores.instances.findByToken('token of the deleted', at))?.id).toBe(found.id);
    });
  });

  it('keeps activity in the order it happened, in pages, also within one millisecond', async () => {
    const stores = await open();
    const actor = await anActor(stores, { source: 'CONSOLE', requestId: 'request 7' });
    const record = aRecord(actor);
    const number = await stores.instances.create(record);
    for (const disabled of [true, false]) {
      const found = await getInstance(stores, actor, number);
      const action = disabled ? 'INSTANCE_DISABLED' : 'INSTANCE_ENABLED';
      await stores.instances.update({ instance: found, changes: { disabled }, action, actor, at: clock.now() });
    }
    const [latest, before] = await stores.instances.listActivity(record.instance.id, { limit: 2 });
    expect([latest?.action, before?.action]).toEqual(['INSTANCE_ENABLED', 'INSTANCE_DISABLED']);
    const [first] = await stores.instances.listActivity(record.instance.id, { limit: 2, after: before?.number });
    expect(first).toMatchObject({
      action: 'INSTANCE_CREATED',
      source: 'CONSOLE',
      requestId: 'request 7',
      state: 'VERIFIED',
      actor: { id: actor.user.id },
    });
  });

  it('counts tags over the instances that are there, the most carried first, within the range of a beginning', async () => {
    const stores = await open();
    const actor = await anActor(stores);
    for (const tags of [['b', 'a'], ['b'], ['ab', 'B']]) await stores.instances.create(aRecord(actor, { tags }));
    const count = (prefix: string, limit = 10) => stores.instances.countTags(actor.organizationId, { prefix, limit });
    expect(await count('')).toEqual([
      { tag: 'b', instanceCount: 2 },
      { tag: 'B', instanceCount: 1 },
      { tag: 'a', instanceCount: 1 },
      { tag: 'ab', instanceCount: 1 },
    ]);
    expect((await count('a')).map(({ tag }) => tag)).toEqual(['a', 'ab']);
    expect(await count('', 1)).toHaveLength(1);
  });

  it('tells since when an instance has been in its state: from the first activity after the last in another', async () => {
    const stores = await open();
    const actor = await anActor(stores);
    const number = await stores.instances.create(aRecord(actor));
    const since = async () => stores.instances.findStateSince(await getInstance(stores, actor, number));
    const found = async (state: StoredInstance['state'], at: Date) => {
      const instance = await getInstance(stores, actor, number);
      await stores.instances.update({ instance, changes: { state }, action: 'INSTANCE_CHECKED', actor, at });
    };
    expect(await since()).toEqual(clock.now());
    await found('REJECTED', later(day));
    await found('REJECTED', later(2 * day));
    expect(await since()).toEqual(later(day));
    await found('VERIFIED', later(3 * day));
    expect(await since()).toEqual(later(3 * day));
  });

  it('counts instances by element', async () => {
    const stores = await open();
    const actor = await anActor(stores);
    for (const elementKey of ['autotaskcrm', 'autotaskcrm', 'autotaskfinance'])
      await stores.instances.create(aRecord(actor, { elementKey }));
    expect([...(await stores.instances.countByElement(actor.organizationId))].sort()).toEqual([
      ['autotaskcrm', 2],
      ['autotaskfinance', 1],
    ]);
  });
});

async function getInstance({ instances }: Stores, { organizationId }: Actor, number: number): Promise<StoredInstance> {
  const found = await instances.findByNumber(organizationId, number);
  if (!found) throw new Error('It is not there.');
  return found;
}

const summaryOf = (instance: StoredInstance): InstanceSummary => ({
  id: instance.id,
  number: instance.number,
  organizationId: instance.organizationId,
  elementKey: instance.elementKey,
  name: instance.name,
  state: instance.state,
  disabled: instance.disabled,
  tags: instance.tags,
  version: instance.version,
  createdAt: instance.createdAt,
  updatedAt: instance.updatedAt,
});
