import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createOnceForAll } from './once-for-all.js';

/** Work and waits that end when they are told to. */
function begin() {
  const ends = { wait: () => undefined as void, work: () => undefined as void };
  const begun = { wait: 0, work: 0 };
  const until = (what: 'wait' | 'work') => () => {
    begun[what] += 1;
    return new Promise<void>((resolve) => (ends[what] = resolve));
  };
  const end = (what: 'wait' | 'work') => {
    ends[what]();
    return turn();
  };
  return { ask: createOnceForAll(until('work'), until('wait')).ask, end, begun };
}

it('works once for all who ask within a while', async () => {
  const { ask, end, begun } = begin();
  for (let asked = 0; asked < 100; asked += 1) ask();
  expect(begun).toEqual({ wait: 1, work: 0 });
  await end('wait');
  await end('work');
  expect(begun).toEqual({ wait: 1, work: 1 });
  ask();
  expect(begun).toEqual({ wait: 2, work: 1 });
});

it('works again for whoever asks while it is at work, and never twice at a time', async () => {
  const { ask, end, begun } = begin();
  ask();
  await end('wait');
  ask();
  ask();
  await turn();
  expect(begun).toEqual({ wait: 1, work: 1 });
  await end('work');
  await end('wait');
  expect(begun).toEqual({ wait: 2, work: 2 });
});
