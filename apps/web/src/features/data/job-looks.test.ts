import { describe, expect, it } from 'vitest';
import type { Failure } from '@/graphql/failure';
import type { BulkJobItem } from './bulk-documents';
import { nextLookMs } from './job-looks';

const jobs = (...all: readonly string[]) => all.map((status) => ({ status }) as BulkJobItem);
const failure = (kind: Failure['kind']): Failure => ({ kind, message: '', requestId: undefined });

describe('nextLookMs', () => {
  it.each([
    ['one of them goes on', jobs('COMPLETED', 'RUNNING'), 1_500],
    ['all are at their end', jobs('COMPLETED', 'CANCELLED'), undefined],
    ['there are none', jobs(), undefined],
    ['the instance is gone', null, undefined],
    ['the session has ended', failure('signedOut'), undefined],
  ])('where %s', (_, found, expected) => {
    expect(nextLookMs(found, 0)).toBe(expected);
  });

  it('waits longer with each miss, to a bound', () => {
    const waits = [1, 2, 3, 20].map((misses) => nextLookMs(failure('unreachable'), misses));
    expect(waits).toEqual([3_000, 6_000, 12_000, 60_000]);
  });
});
