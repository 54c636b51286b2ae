import { describe, expect, it } from 'vitest';
import { dayAfter, dayOf, dayStart, isDay } from './day-start';

describe('a day', () => {
  it.each([
    ['2026-03-12', 'UTC', '2026-03-12T00:00:00.000Z'],
    ['2026-03-12', 'Europe/Berlin', '2026-03-11T23:00:00.000Z'],
    ['2026-07-12', 'Europe/Berlin', '2026-07-11T22:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-04-05', 'Australia/Sydney', '2026-04-04T13:00:00.000Z'],
    ['2026-10-04', 'Australia/Sydney', '2026-10-03T14:00:00.000Z'],
    ['2026-03-12', 'America/Los_Angeles', '2026-03-12T07:00:00.000Z'],
    ['2026-03-12', 'Asia/Kathmandu', '2026-03-11T18:15:00.000Z'],
  ])('%s begins in %s at %s', (day, timeZone, at) => {
    expect(dayStart(day, timeZone).toISOString()).toBe(at);
  });

  it('without a midnight begins with its first hour', () => {
    expect(dayStart('2025-09-07', 'America/Santiago').toISOString()).toBe('2025-09-07T04:00:00.000Z');
  });

  it('is that of the reader, to whom a late evening elsewhere is the next morning', () => {
    const late = new Date('2026-03-11T23:30:00.500Z');
    expect([dayOf(late, 'UTC'), dayOf(late, 'Europe/Berlin')]).toEqual(['2026-03-11', '2026-03-12']);
  });

  it('is followed by another, over the ends of months and years', () => {
    expect(['2026-02-28', '2028-02-28', '2026-12-31'].map(dayAfter)).toEqual([
      '2026-03-01',
      '2028-02-29',
      '2027-01-01',
    ]);
  });

  it.each(['2026-02-30', '2026-3-1', 'yesterday', '', '20260-01-01'])('is not named by %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});
