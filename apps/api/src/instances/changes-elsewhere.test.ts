import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createRelays } from '../../test/relays.js';
import { tellChangesElsewhere } from './changes-elsewhere.js';
import { announcing } from './instance-events.js';
import type { InstanceActivity } from './overview.js';
import type { InstanceStore, InstanceUpdate, StoredInstance } from './ports.js';

/** Two processes on one set of rows, the second followed. */
function twoProcesses() {
  const rows = new Map<string, StoredInstance>();
  const activities: InstanceActivity[] = [];
  const store = {
    update: async ({ instance }: InstanceUpdate) => {
      rows.set(instance.id, instance);
      activities.unshift({ instanceId: instance.id, at: new Date() } as InstanceActivity);
      return instance;
    },
    findById: async (organizationId: string, id: string) => {
      const found = rows.get(id);
      return found?.organizationId === organizationId && !found.deletedAt ? found : undefined;
    },
    findDeleted: async (_: string, id: string) => (rows.get(id)?.deletedAt ? rows.get(id) : undefined),
  } as unknown as InstanceStore;
  const killSwitch = { disableAll: () => Promise.resolve([]), listMeant: () => Promise.resolve([]) };
  const relays = createRelays(2);
  let isAway = false;
  const overview = {
    listRecent: async () => {
      if (isAway) throw new Error('away');
      return activities;
    },
  };
  const [there, here] = relays.map((relay) => {
    const announced = announcing(store, killSwitch, relay);
    tellChangesElsewhere({ relay, instances: announced.instances, overview }, announced.followers);
    return announced;
  });
  const following = here!.events.follow('ours', undefined);
  const next = async () => (await following.next()).value as StoredInstance;
  const change = (instance: Partial<StoredInstance>, by = there!.instances) =>
    by.update({ instance: { organizationId: 'ours', deletedAt: null, ...instance } } as InstanceUpdate);
  return { store, change, next, miss: relays[1]!.miss, setAway: (away: boolean) => void (isAway = away) };
}

describe('changes that another process makes', () => {
  it('are told to those who follow here, in their order, a deletion among them', async () => {
    const { change, next } = twoProcesses();
    const [first, second, third] = [next(), next(), next()];
    await change({ id: 'a', version: 1 });
    await change({ id: 'theirs', organizationId: 'theirs' });
    await change({ id: 'b', version: 1 });
    await change({ id: 'a', version: 2, deletedAt: new Date(0) });
    expect((await Promise.all([first, second, third])).map(({ id }) => id)).toEqual(['a', 'b', 'a']);
    expect((await third).deletedAt).not.toBeNull();
  });

  it('are taken from the activities where they were not heard, each once', async () => {
    const { store, change, next, miss } = twoProcesses();
    const [first, second, third] = [next(), next(), next()];
    await change({ id: 'a', version: 1 }, store);
    await change({ id: 'b', version: 1 }, store);
    miss(new Date());
    miss(new Date());
    await Promise.all([first, second]);
    await change({ id: 'a', version: 2 }, store);
    miss(new Date());
    const told = await Promise.all([first, second, third]);
    expect(told.map(({ id, version }) => `${id}${version}`)).toEqual(['a1', 'b1', 'a2']);
  });

  it('are taken from the earliest moment not caught up with, once the activities can be read again', async () => {
    vi.useFakeTimers({ now: 0 });
    onTestFinished(() => void vi.useRealTimers());
    const { store, change, next, miss, setAway } = twoProcesses();
    const first = next();
    setAway(true);
    await change({ id: 'a', version: 1 }, store);
    miss(new Date());
    for (let minutes = 0; minutes < 3; minutes += 1) {
      await vi.advanceTimersByTimeAsync(60_000);
      miss(new Date());
    }
    setAway(false);
    await vi.advanceTimersByTimeAsync(2_000);
    expect((await first).id).toBe('a');
  });

  it('are not dug out from long before', async () => {
    const { store, change, next, miss } = twoProcesses();
    const first = next();
    await change({ id: 'old', version: 1 }, store);
    miss(new Date(Date.now() + 60_000));
    await change({ id: 'new', version: 1 });
    expect((await first).id).toBe('new');
  });
});
