/** Tells that something about accounts has changed in this process: who they are, what they may, how they prove it. */
export interface AccountChanges {
  announce(): void;
  /** Calls back after every change; gives the way to stop that. */
  watch(listener: () => void): () => void;
}

/** Tells those who watch, in the order they began to. */
export function createAccountChanges(): AccountChanges {
  const listeners = new Set<() => void>();
  return {
    announce: () => listeners.forEach((listener) => listener()),
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
