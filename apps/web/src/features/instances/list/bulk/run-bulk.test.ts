import { describe, expect, it } from 'vitest';
import { type Outcome, runBulk } from './run-bulk';

const done: Outcome = { kind: 'done' };
const items = Array.from({ length: 10 }, (_, index) => index);
const never = new AbortController().signal;

describe('doing one thing to many', () => {
  it('does it to each once and tells what became of it', async () => {
    const told = new Map<number, Outcome>();
    const work = async (item: number): Promise<Outcome> =>
      item === 3 ? { kind: 'failed', message: 'No.', requestId: 'r-3' } : done;
    await runBulk({ items, work, onOutcome: (item, outcome) => told.set(item, outcome), signal: never });
    expect([...told.keys()].sort((a, b) => a - b)).toEqual(items);
    expect(told.get(3)).toMatchObject({ kind: 'failed', requestId: 'r-3' });
  });

  it('has no more than four under way at once', async () => {
    let running = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      return done;
    };
    await runBulk({ items, work, onOutcome: () => undefined, signal: never });
    expect(most).toBe(4);
  });

  it('begins nothing further once it is stopped, and still tells of what was under way', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const work = async (item: number) => {
      if (item === 2) stop.abort();
      await Promise.resolve();
      return done;
    };
    await runBulk({ items, work, onOutcome: (item) => told.push(item), signal: stop.signal });
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThanOrEqual(4);
  });
});
