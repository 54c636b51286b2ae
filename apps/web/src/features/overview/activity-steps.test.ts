import { describe, expect, it } from 'vitest';
import { stepsOf } from './activity-steps';

const ada = { number: 1 };
let lines = 0;
const line = (changes: Partial<Parameters<typeof stepsOf>[0][number]['activity']>, instance?: string) => {
  const id = `a${(lines += 1)}`;
  const at = '2026-05-04T10:00:00.000Z';
  return {
    instance: instance === undefined ? null : { id: instance },
    activity: { id, action: 'INSTANCE_DISABLED', at, requestId: 'r-1', actor: ada, ...changes },
  };
};
const second = (at: number) => `2026-05-04T10:00:${at}.000Z`;
const countsOf = (lines: readonly ReturnType<typeof line>[], asked = 100) =>
  stepsOf(lines, asked).map(({ count, isCut }) => (isCut ? `${count}+` : count));

describe('what was done in one step', () => {
  it('is one, however many instances it met', () => {
    const made = line({ action: 'INSTANCE_CREATED', requestId: 'r-0' });
    expect(countsOf([line({}), line({}), line({}), made])).toEqual([3, 1]);
  });

  it('is told apart by what was done, by whom and in which request', () => {
    const made = { action: 'INSTANCE_CREATED' };
    expect(
      countsOf([line(made), line({}), line({ ...made, actor: null }), line(made), line({ ...made, requestId: 'r-2' })]),
    ).toEqual([1, 1, 1, 1, 1]);
  });

  it('is one where somebody did it to one instance right after another', () => {
    const checked = (at: number, instance: string) =>
      line({ action: 'INSTANCE_CHECKED', at: second(at), requestId: `r-${at}` }, instance);
    expect(countsOf([checked(55, 'c'), checked(48, 'b'), checked(40, 'a'), checked(20, 'z')])).toEqual([3, 1]);
    expect(countsOf([checked(55, 'a'), checked(50, 'a')])).toEqual([1]);
  });

  it('is not one where Isotope did it by itself', () => {
    const checked = (at: number) =>
      line({ action: 'INSTANCE_CHECKED', at: second(at), requestId: `r-${at}`, actor: null });
    expect(countsOf([checked(55), checked(54)])).toEqual([1, 1]);
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
