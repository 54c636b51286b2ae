import type { CreateInput } from './form-values';

/** The idempotency keys of one form. */
export interface AttemptKeys {
  /** The key to send a request under. Under which attempt it is followed makes no difference. */
  keyFor(input: CreateInput): string;
  /** The request has had its answer; the next one is a new one, even if it is the same. */
  settle(): void;
}

/**
 * Gives every new request its own idempotency key, and the same key again for as long as nobody knows what became of
 * the request it was given to: so neither a second click nor a repeat after a lost answer makes a second instance.
 */
export function createAttemptKeys(makeKey: () => string = () => crypto.randomUUID()): AttemptKeys {
  let open: { readonly request: string; readonly key: string } | undefined;
  return {
    keyFor({ attemptId: _, ...input }) {
      const request = JSON.stringify(input);
      if (open?.request !== request) open = { request, key: makeKey() };
      return open.key;
    },
    settle() {
      open = undefined;
    },
  };
}
