import type { Clock, InstanceStore } from './ports.js';

/** How often the last uses of tokens are written down. */
const intervalMs = 30_000;

/** Notes when tokens are used, and writes it down now and then: a write for each use would cost more than the call. */
export interface TokenUses {
  note(tokenHash: string): void;
  /** Writes down what has been noted. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Gathers uses in memory; a crash loses those of the last half minute. */
export function createTokenUses({
  instances,
  clock,
}: {
  readonly instances: InstanceStore;
  readonly clock: Clock;
}): TokenUses {
  let uses = new Map<string, Date>();
  const flush = async () => {
    if (uses.size === 0) return;
    const noted = uses;
    uses = new Map();
    await instances.noteTokenUses(noted);
  };
  const timer = setInterval(() => void flush().catch(() => undefined), intervalMs).unref();
  return {
    note: (tokenHash) => void uses.set(tokenHash, clock.now()),
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}
