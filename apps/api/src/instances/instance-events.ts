import { EventEmitter, on } from 'node:events';
import { type Relay, noOthers } from '../processes/relay.js';
import type { Followers } from './changes-elsewhere.js';
import type { KillSwitch } from './kill-instances.js';
import type { InstanceStore, StoredInstance } from './ports.js';

/** Tells those who follow an organisation's instances what has changed. */
export interface InstanceEvents {
  /** The instances of an organisation as they change, or one of them; ends when the signal says so. */
  follow(organizationId: string, id: string | undefined, signal?: AbortSignal): AsyncIterableIterator<StoredInstance>;
}

/** The store, telling followers and other processes of every change that has been written. */
export function announcing(
  store: InstanceStore,
  killSwitch: KillSwitch,
  relay: Pick<Relay, 'tell'> = noOthers,
): {
  readonly instances: InstanceStore;
  readonly killSwitch: KillSwitch;
  readonly events: InstanceEvents;
  /** Those who follow here. */
  readonly followers: Followers;
} {
  const emitter = new EventEmitter().setMaxListeners(0);
  const isFollowed = (organizationId: string) => emitter.listenerCount(organizationId) > 0;
  const tellOthers = ({ organizationId, id }: Changed) => relay.tell('instance', { organizationId, id });
  const tell = async (changed: Changed) => {
    tellOthers(changed);
    if (!isFollowed(changed.organizationId)) return;
    const found = await store.findById(changed.organizationId, changed.id);
    if (found) emitter.emit(changed.organizationId, found);
  };
  const tellAs = (instance: StoredInstance) => {
    tellOthers(instance);
    emitter.emit(instance.organizationId, instance);
  };
  const instances: InstanceStore = {
    ...store,
    async create(record) {
      const number = await store.create(record);
      await tell(record.instance);
      return number;
    },
    async update(update) {
      const updated = await store.update(update);
      tellAs(updated);
      return updated;
    },
    async noteCheck(...check) {
      const checked = await store.noteCheck(...check);
      tellAs(checked);
      return checked;
    },
  };
  return {
    instances,
    killSwitch: {
      ...killSwitch,
      async disableAll(...kill) {
        const killed = await killSwitch.disableAll(...kill);
        for (const one of killed) await tell(one);
        return killed;
      },
    },
    events: { follow: (organizationId, id, signal) => follow(emitter, organizationId, id, signal) },
    followers: {
      isFollowed,
      followed: () => emitter.eventNames().map(String),
      tell: (instance) => void emitter.emit(instance.organizationId, instance),
    },
  };
}

type Changed = Pick<StoredInstance, 'organizationId' | 'id'>;

/** No generator: one that waits for an event cannot be told to stop before the event has come. */
function follow(
  emitter: EventEmitter,
  organizationId: string,
  id: string | undefined,
  signal: AbortSignal | undefined,
): AsyncIterableIterator<StoredInstance> {
  const events = on(emitter, organizationId, signal && { signal });
  const end = { done: true, value: undefined } as const;
  return {
    async next() {
      for (;;) {
        const event = (await events.next()) as IteratorResult<[StoredInstance], undefined>;
        if (event.done) return end;
        const [instance] = event.value;
        if (id === undefined || instance.id === id) return { done: false, value: instance };
      }
    },
    async return() {
      await events.return?.();
      return end;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
