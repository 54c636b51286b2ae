import type { TrafficNews, TrafficPeers } from '@isotope/autotask';
import { type GiveBack, type Leases, hold } from '../processes/leases.js';
import type { Relay } from '../processes/relay.js';

/** The other processes on the database, with which what Autotask allows is shared. Names of threads are kept as hashes. */
export const trafficPeers = (relay: Relay, leases: Leases, hash: (text: string) => string): TrafficPeers => ({
  async enter(threads, signal) {
    const held: GiveBack[] = [];
    const giveBack = async () => void (await Promise.all(held.map((each) => each())));
    try {
      for (const { name, width } of threads) {
        held.push((await hold(leases, `threads ${hash(name)}`, { signal, width })).giveBack);
      }
    } catch (error) {
      await giveBack();
      if (signal.aborted) throw error;
      return async () => undefined; // the database is away; the limits of this process still hold
    }
    return giveBack;
  },
  tell: (news) => relay.tell('traffic', news),
  hear: (listener) => relay.hear('traffic', (news) => listener(news satisfies Pick<TrafficNews, 'database' | 'ci'>)),
});
