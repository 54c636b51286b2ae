import { EventEmitter, on } from 'node:events';
import type { KillSwitch } from './kill-instances.js';
import type { InstanceStore, StoredInstance } from './ports.js';

/** Tells those who follow an organisation's instances what has changed, in this process. */
export interface InstanceEvents {
  /** The instances of an organisation as they change, or one of them; ends when the signal says so. */
  follow(organizationId: string, id: string | undefined, signal?: AbortSignal): AsyncIterableIterator<StoredInstance>;
}

/** The store, telling followers of every change that has been written. */
export function announcing(
  store: InstanceStore,
  killSwitch: KillSwitch,
): {
  readonly instances: InstanceStore;
  readonly killSwitch: KillSwitch;
  readonly events: InstanceEvents;
} {
  const emitter = new EventEmitter().setMaxListeners(0);
  const tell = async ({ organizationId, id }: { readonly organizationId: string; readonly id: string }) => {
    if (emitter.listenerCount(organizationId) === 0) return;
    const found = await store.findById(organizationId, id);
    if (found) emitter.emit(organizationId, found);
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
      emitter.emit(updated.organizationId, updated);
      return updated;
    },
    async noteCheck(...check) {
      const checked = await store.noteCheck(...check);
      emitter.emit(checked.organizationId, checked);
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
  };
}

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
