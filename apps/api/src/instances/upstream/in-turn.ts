import type { HeldWork } from '../../processes/leases.js';
import type { Turns } from '../../processes/turns.js';

/** A turn of this process is lost to nobody. */
const kept = new AbortController().signal;

/** Runs work one after another for each key, in the order it comes. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return <Answer>(key: string, work: HeldWork<Answer>): Promise<Answer> => {
    const begin = () => work(kept);
    const turn = (last.get(key) ?? Promise.resolve()).then(begin, begin);
    const settled = turn.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, settled);
    void settled.then(() => last.get(key) === settled && last.delete(key));
    return turn;
  };
}
