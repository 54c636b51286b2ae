import { expect, it } from 'vitest';
import { runSoak } from './soak.js';

it(
  'writes nothing twice and exceeds no limit while everything goes wrong now and then',
  { timeout: 180_000 },
  async () => {
    const { counts, broken } = await runSoak({ seconds: 20, seed: 7, hourlyLimit: 4_000 });
    expect(broken).toEqual([]);
    const seen = (what: string) => counts.get(what) ?? 0;
    expect(seen('creates DONE')).toBeGreaterThan(10);
    expect(seen('creates UNKNOWN') + seen('changes UNKNOWN')).toBeGreaterThan(0);
    expect(seen('reads answered')).toBeGreaterThan(20);
  },
);
