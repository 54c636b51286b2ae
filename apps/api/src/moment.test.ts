import { describe, expect, it } from 'vitest';
import { readMoment, readMomentOrDay } from './moment.js';

describe.each([
  ['a moment', readMoment],
  ['a moment or a day', readMomentOrDay],
])('reading %s', (_, read) => {
  it.each([
    ['2026-03-01T08:00:00Z', '2026-03-01T08:00:00.000Z'],
    ['2026-03-01T08:00Z', '2026-03-01T08:00:00.000Z'],
    ['2026-03-01T09:00:00.250+01:00', '2026-03-01T08:00:00.250Z'],
    ['2024-02-29T00:00:00-05:30', '2024-02-29T05:30:00.000Z'],
  ])('takes %s', (given, at) => {
    expect(read(given)).toEqual({ at: new Date(at) });
  });

  it.each(['3/1/2026', 'yesterday', '', '2026', '2026-02-30', '2026-02-30T08:00:00Z', '2026-03-01T25:00:00Z', 1, null])(
    'says of %j how a moment is written',
    (given) => {
      expect(read(given)).toMatchObject({
        problem: expect.stringMatching(/^A moment is written as .*2026-03-01T08:00:00Z/),
      });
    },
  );

  it.each(['2026-03-01T08:00:00', '2026-03-01T08:00'])('asks of %s for the time zone, wherever it is read', (given) => {
    expect(read(given)).toMatchObject({ problem: expect.stringContaining('put Z or an offset behind it') });
  });
});

it('takes a day for its first moment in UTC where it is enough, and else asks for the time', () => {
  expect(readMomentOrDay('2026-03-01')).toEqual({ at: new Date('2026-03-01T00:00:00Z') });
  expect(readMoment('2026-03-01')).toMatchObject({ problem: expect.stringContaining('at what time of that day') });
});
