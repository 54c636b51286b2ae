import { AsyncLocalStorage } from 'node:async_hooks';
import { type Layer, type Observer, settled } from './observer.js';

/** Where the time of one request went, by layer. */
export interface Times {
  /** Runs what belongs to the request. */
  run(work: () => void): void;
  /** The value of a `Server-Timing` header: milliseconds by layer, each with what happened within it. */
  header(): string;
}

/** The layers that are told; the others are parts of these. */
const told: readonly Layer[] = ['auth', 'parse', 'use-case', 'store', 'vault', 'provider'];

/** Adds up where the time of requests goes. What runs side by side is counted side by side. */
export function createTimes(now: () => number = () => performance.now()): {
  readonly observer: Observer;
  begin(): Times;
} {
  const current = new AsyncLocalStorage<Map<Layer, number>>();
  const startOf = (layer: Layer) => {
    const times = current.getStore();
    const startedAt = now();
    return () => void times?.set(layer, (times.get(layer) ?? 0) + now() - startedAt);
  };
  return {
    observer: {
      during({ layer }, work) {
        const end = startOf(layer);
        try {
          return settled(
            work(() => undefined),
            () => end(),
          );
        } catch (error) {
          end();
          throw error;
        }
      },
      begin: ({ layer }) => startOf(layer),
      note: () => undefined,
    },
    begin() {
      const times = new Map<Layer, number>();
      const startedAt = now();
      return {
        run: (work) => current.run(times, work),
        header: () => {
          const parts = told.flatMap((layer) => (times.has(layer) ? [`${layer};dur=${inMs(times.get(layer))}`] : []));
          return [...parts, `total;dur=${inMs(now() - startedAt)}`].join(', ');
        },
      };
    },
  };
}

const inMs = (ms = 0): string => ms.toFixed(1);
