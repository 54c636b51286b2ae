import { describe, expect, it } from 'vitest';
import { openSession } from '../../test/stores.js';
import { createCheckSchedule } from './check-schedule.js';

describe.each(['SQLite', 'PostgreSQL'] as const)('a database of %s', (dialect) => {
  it('tells its release, its size and that its tables are those of this release, and that it can be written', async () => {
    const session = await openSession(dialect);
    const facts = await session.describe();
    expect(facts).toMatchObject({ kind: dialect.toUpperCase(), version: expect.stringMatching(/^\d+\.\d+/) });
    expect(facts.sizeBytes).toBeGreaterThan(10_000);
    expect([facts.migrations.applied > 0, facts.migrations.pending]).toEqual([true, 0]);
    expect(facts.migrations.latestAt).toBeInstanceOf(Date);
    await expect(session.probe()).resolves.not.toThrow();
    const outlook = await createCheckSchedule(session).outlook(new Date(), 1_000);
    expect(outlook).toEqual({ nextAt: null, overdue: 0 });
  });
});
