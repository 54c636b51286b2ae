import { type EventEmitter, on } from 'node:events';

export interface Following<Told> {
  /** What was told before, which comes first. */
  readonly past?: readonly Told[];
  /** The event that ends it. */
  readonly until?: string;
  readonly isWanted?: (told: Told) => boolean;
}

/**
 * What an emitter tells by an event from now on, kept until it is asked for; without one, what is past alone. No
 * generator: one that waits for an event cannot be told to stop before the event has come.
 */
export function following<Told>(
  emitter: EventEmitter | undefined,
  event: string,
  { past = [], until, isWanted = () => true }: Following<Told> = {},
): AsyncIterableIterator<Told, undefined> {
  const events = emitter && on(emitter, event, { close: until === undefined ? [] : [until] });
  let before = [...past];
  const end = { done: true, value: undefined } as const;
  return {
    async next() {
      const [first] = before.splice(0, 1);
      if (first !== undefined) return { done: false, value: first };
      for (;;) {
        const told = (await events?.next()) as IteratorResult<[Told], undefined> | undefined;
        if (!told || told.done) return end;
        const [value] = told.value;
        if (isWanted(value)) return { done: false, value };
      }
    },
    async return() {
      before = [];
      await events?.return?.();
      return end;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
