import type { Relay } from '../src/processes/relay.js';

/** Relays of processes that hear each other at once. */
export interface TestRelay extends Relay {
  /** Tells this one that messages since a moment may have gone unheard. */
  miss(since: Date): void;
}

/** As many as asked for; messages go through JSON, as between real processes. */
export function createRelays(count: number): readonly TestRelay[] {
  const all = Array.from({ length: count }, () => ({
    heard: [] as { readonly topic: string; readonly listener: (message: never) => void }[],
    missed: [] as ((since: Date) => void)[],
  }));
  return all.map((own) => ({
    tell(topic, message) {
      const told = JSON.parse(JSON.stringify(message)) as never;
      for (const other of all)
        if (other !== own) for (const one of other.heard) if (one.topic === topic) one.listener(told);
    },
    hear: (topic, listener) => void own.heard.push({ topic, listener }),
    onMissed: (listener) => void own.missed.push(listener),
    listen: () => undefined,
    close: () => Promise.resolve(),
    miss: (since) => own.missed.forEach((listener) => listener(since)),
  }));
}
