import { describe, expect, it } from 'vitest';
import { stepsOf } from './activity-steps';

const ada = { number: 1 };
const line = (changes: Partial<Parameters<typeof stepsOf>[0][number]['activity']>) => ({
  activity: { action: 'INSTANCE_DISABLED', at: '2026-05-04T10:00:00.000Z', requestId: 'r-1', actor: ada, ...changes },
});
const countsOf = (lines: readonly ReturnType<typeof line>[], asked = 100) =>
  stepsOf(lines, asked).map(({ count, isCut }) => (isCut ? `${count}+` : count));

describe('what was done in one step', () => {
  it('is one, however many instances it met', () => {
    const made = line({ action: 'INSTANCE_CREATED', requestId: 'r-0' });
    expect(countsOf([line({}), line({}), line({}), made])).toEqual([3, 1]);
  });

  it('is told apart by what was done, by whom and in which request', () => {
    expect(
      countsOf([line({}), line({ action: 'INSTANCE_DELETED' }), line({ actor: null }), line({ requestId: 'r-2' })]),
    ).toEqual([1, 1, 1, 1]);
  });

  it('is known by its moment where there is no request', () => {
    const there = { requestId: null, actor: null };
    const later = line({ ...there, at: '2026-05-04T10:00:01.000Z' });
    expect(countsOf([later, line(there), line(there)])).toEqual([1, 2]);
  });

  it('goes on behind what was asked for, if it is the last of it', () => {
    expect(countsOf([line({}), line({})], 2)).toEqual(['2+']);
    expect(countsOf([line({})], 1)).toEqual([1]);
  });
});
