import { describe, expect, it, vi } from 'vitest';
import { announcing } from './instance-events.js';
import type { KilledInstance } from './kill-instances.js';
import { noOthers } from '../processes/relay.js';
import type { InstanceRecord, InstanceStore, InstanceUpdate, StoredInstance } from './ports.js';

const instance = (id: string, organizationId = 'ours') => ({ id, organizationId }) as StoredInstance;

/** A store that writes nothing: what an update returns is the instance it was given. */
const store = { update: (update: InstanceUpdate) => Promise.resolve(update.instance) } as InstanceStore;
const killSwitch = { listMeant: () => Promise.resolve([]), disableAll: () => Promise.resolve([]) };
const change = ({ instances }: ReturnType<typeof announcing>, changed: StoredInstance) =>
  instances.update({ instance: changed } as InstanceUpdate);

describe('following instances', () => {
  it('tells of changes to the own organisation only', async () => {
    const announced = announcing(store, killSwitch);
    const following = announced.events.follow('ours', undefined);
    const next = following.next();
    await change(announced, instance('foreign', 'theirs'));
    await change(announced, instance('own'));
    expect(await next).toEqual({ done: false, value: instance('own') });
  });

  it('tells of one instance only when one is asked for', async () => {
    const announced = announcing(store, killSwitch);
    const next = announced.events.follow('ours', 'wanted').next();
    await change(announced, instance('another'));
    await change(announced, instance('wanted'));
    expect((await next).value).toEqual(instance('wanted'));
  });

  it('keeps changes that come while the last one is being told', async () => {
    const announced = announcing(store, killSwitch);
    const following = announced.events.follow('ours', undefined);
    const first = following.next();
    for (const id of ['one', 'two', 'three']) await change(announced, instance(id));
    const told = [await first, await following.next(), await following.next()].map(({ value }) => value.id);
    expect(told).toEqual(['one', 'two', 'three']);
  });

  it('ends at once when told to, though nothing has changed', async () => {
    const announced = announcing(store, killSwitch);
    const following = announced.events.follow('ours', undefined);
    const next = following.next();
    await following.return?.();
    expect((await next).done).toBe(true);
  });
});

describe('what has been written', () => {
  const broken = new Error('the database went away');
  /** A store that writes and does not read. */
  const unread = { ...store, create: () => Promise.resolve(7), findById: () => Promise.reject(broken) };
  const made = { ...instance('made'), createdAt: new Date(0) };
  const record = { instance: made, token: { sealed: 't' }, actor: { user: { id: 'u' } } } as unknown as InstanceRecord;

  it('is answered and told when it is new, though nothing can be read', async () => {
    const announced = announcing(unread, killSwitch);
    const next = announced.events.follow('ours', undefined).next();
    expect(await announced.instances.create(record)).toBe(7);
    const expected = { number: 7, owner: { id: 'u' }, sealedToken: 't', tokenCreatedAt: new Date(0), deletedAt: null };
    expect((await next).value).toMatchObject({ id: 'made', ...expected });
  });

  it('is answered when everything is switched off, and what could not be told is reported one by one', async () => {
    const killed = [instance('one'), instance('two')] as unknown as readonly KilledInstance[];
    const onUntold = vi.fn();
    const killing = { ...killSwitch, disableAll: () => Promise.resolve(killed) };
    const announced = announcing(unread, killing, noOthers, onUntold);
    void announced.events.follow('ours', undefined).next();
    expect(await announced.killSwitch.disableAll({}, {} as never)).toBe(killed);
    await vi.waitFor(() =>
      expect(onUntold.mock.calls).toEqual([
        [broken, 'one'],
        [broken, 'two'],
      ]),
    );
  });
});
