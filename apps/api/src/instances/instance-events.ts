import { EventEmitter } from 'node:events';
import { type Relay, noOthers } from '../processes/relay.js';
import type { Followers } from './changes-elsewhere.js';
import { following } from './following.js';
import type { KillSwitch } from './kill-instances.js';
import type { InstanceRecord, InstanceStore, StoredInstance } from './ports.js';

/** Tells those who follow an organisation's instances what has changed. */
export interface InstanceEvents {
  /** The instances of an organisation as they change, or one of them. */
  follow(organizationId: string, id: string | undefined): AsyncIterableIterator<StoredInstance>;
}

/**
 * The store, telling followers and other processes of every change that has been written. What has been written is
 * answered whether or not it can be told; `onUntold` hears why it was not.
 */
export function announcing(
  store: InstanceStore,
  killSwitch: KillSwitch,
  relay: Pick<Relay, 'tell'> = noOthers,
  onUntold: (error: unknown, instanceId: string) => void = () => undefined,
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
  let last = Promise.resolve();
  /** Reads it first, one after another, and is not waited for. */
  const tellLater = (changed: Changed) => {
    tellOthers(changed);
    last = last.then(() => tellAsFound(changed)).catch((error: unknown) => onUntold(error, changed.id));
  };
  const tellAsFound = async ({ organizationId, id }: Changed) => {
    if (!isFollowed(organizationId)) return;
    const found = await store.findById(organizationId, id);
    if (found) emitter.emit(organizationId, found);
  };
  const tellAs = (instance: StoredInstance) => {
    tellOthers(instance);
    emitter.emit(instance.organizationId, instance);
  };
  const instances: InstanceStore = {
    ...store,
    async create(record) {
      const number = await store.create(record);
      tellOthers(record.instance);
      const { organizationId } = record.instance;
      if (isFollowed(organizationId)) emitter.emit(organizationId, madeOf(record, number));
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
        killed.forEach(tellLater);
        return killed;
      },
    },
    events: {
      follow: (organizationId, id) =>
        following<StoredInstance>(emitter, organizationId, {
          isWanted: (instance) => id === undefined || instance.id === id,
        }),
    },
    followers: {
      isFollowed,
      followed: () => emitter.eventNames().map(String),
      tell: (instance) => void emitter.emit(instance.organizationId, instance),
    },
  };
}

/** An instance as it was made. It is not read for that, so that followers hear of it before its next change. */
const madeOf = ({ instance, token, actor }: InstanceRecord, number: number): StoredInstance => ({
  ...instance,
  number,
  owner: actor.user,
  sealedToken: token.sealed,
  tokenCreatedAt: instance.createdAt,
  tokenUsedAt: null,
  deletedAt: null,
});

type Changed = Pick<StoredInstance, 'organizationId' | 'id'>;
