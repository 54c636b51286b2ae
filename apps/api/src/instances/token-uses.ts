import { createGathering } from '../gathering.js';
import type { Clock, InstanceStore } from './ports.js';

/** How often the last uses of tokens are written down. */
const intervalMs = 30_000;

/** Notes when tokens are used, and writes it down now and then. */
export interface TokenUses {
  note(tokenHash: string): void;
  /** Writes down what has been noted. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** A crash loses the uses of the last half minute; those that cannot be written are tried again with the next. */
export function createTokenUses({
  instances,
  clock,
  onFault,
}: {
  readonly instances: Pick<InstanceStore, 'noteTokenUses'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly onFault: (error: unknown) => void;
}): TokenUses {
  let uses = new Map<string, Date>();
  const { flush, close } = createGathering({
    take() {
      if (uses.size === 0) return undefined;
      const noted = uses;
      uses = new Map();
      return noted;
    },
    write: instances.noteTokenUses,
    putBack: (noted) => void (uses = new Map([...noted, ...uses])),
    ...{ intervalMs, onFault },
  });
  return { note: (tokenHash) => void uses.set(tokenHash, clock.now()), flush, close };
}
