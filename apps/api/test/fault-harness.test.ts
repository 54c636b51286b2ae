import { expect, it } from 'vitest';
import { runHarness } from './harness/harness.js';

it('keeps its promises while it is killed, held, filled up, stopped, and its provider lies', async () => {
  const { counts, broken } = await runHarness({ seconds: 60, seed: 20_260_301 });
  expect(broken).toEqual([]);
  expect(counts.get('creates answered at once')).toBeGreaterThan(20);
  expect(counts.get('instances read back')).toBeGreaterThan(20);
  expect(counts.get('kill -9 just before or after a commit')).toBeGreaterThan(0);
}, 300_000);
