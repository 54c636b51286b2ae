const kept = 1_000;

/** One call that reached the vendor's side of the sandbox. Never holds a secret or a body. */
export type SandboxCall = { readonly method: string; readonly path: string; readonly userName?: string };

/** The last calls, for tests that must know what was asked and what was not. */
export type Calls = { note(call: SandboxCall): void; list(): readonly SandboxCall[]; reset(): void };

/** Keeps the last thousand calls. */
export const createCalls = (): Calls => {
  const calls: SandboxCall[] = [];
  return {
    note: (call) => {
      calls.push(call);
      if (calls.length > kept) calls.shift();
    },
    list: () => [...calls],
    reset: () => void (calls.length = 0),
  };
};
