import type { Relay } from '../processes/relay.js';
import type { OverviewStore } from './overview.js';
import type { InstanceStore, StoredInstance } from './ports.js';

export interface ElsewherePorts {
  readonly relay: Relay;
  readonly instances: Pick<InstanceStore, 'findById' | 'findDeleted'>;
  readonly overview: Pick<OverviewStore, 'listRecent'>;
}

/** Who follows here, and how they are told. */
export interface Followers {
  isFollowed(organizationId: string): boolean;
  followed(): readonly string[];
  tell(instance: StoredInstance): void;
}

/** More changes of one organisation than this are not caught up with: whoever follows sees the latest. */
const mostMissed = 200;
/** Clocks of processes differ, and what was begun before a moment is committed after it. */
const marginMs = 10_000;
const mostKnown = 10_000;
/** So long after what could not be caught up with it is tried again. */
const againMs = 2_000;

/**
 * Tells followers here what other processes change: each instance as it is when it is read, one after another. What was
 * missed while nothing could be heard is taken from the activities.
 */
export function tellChangesElsewhere({ relay, instances, overview }: ElsewherePorts, followers: Followers): void {
  const known = new Map<string, number>();
  let last = Promise.resolve();
  const inOrder = (work: () => Promise<void>) => void (last = last.then(work).catch(() => undefined));

  const find = async (organizationId: string, id: string) =>
    (await instances.findById(organizationId, id)) ?? (await instances.findDeleted(organizationId, id));
  const remember = ({ id, version }: StoredInstance) => {
    if (known.size >= mostKnown) known.clear();
    known.set(id, version);
  };

  relay.hear('instance', ({ organizationId, id }) => {
    if (!followers.isFollowed(organizationId)) return;
    inOrder(async () => {
      const found = await find(organizationId, id);
      if (!found) return;
      remember(found);
      followers.tell(found);
    });
  });

  const catchUp = async (organizationId: string, since: number) => {
    const recent = await overview.listRecent(organizationId, mostMissed);
    const missed = recent.filter(({ at }) => at.getTime() >= since - marginMs);
    const ids = new Set(missed.map(({ instanceId }) => instanceId).reverse());
    for (const id of ids) {
      const found = await find(organizationId, id);
      if (!found || known.get(id) === found.version) continue;
      remember(found);
      followers.tell(found);
    }
  };
  /** The earliest moment that was missed and is not caught up with. */
  let missedSince = Infinity;
  let isQueued = false;
  const catchUpWithAll = async () => {
    const since = missedSince;
    [missedSince, isQueued] = [Infinity, false];
    try {
      for (const organizationId of followers.followed()) await catchUp(organizationId, since);
    } catch {
      missedSince = Math.min(missedSince, since);
      setTimeout(queue, againMs).unref();
    }
  };
  const queue = () => {
    if (!isQueued) inOrder(catchUpWithAll);
    isQueued = true;
  };
  relay.onMissed((since) => {
    missedSince = Math.min(missedSince, since.getTime());
    queue();
  });
}
