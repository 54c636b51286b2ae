import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { platformMoment, readMoment } from './moments.js';

const read = (text: string) => {
  const moment = readMoment(text);
  return moment && [new Date(moment.time).toISOString(), new Date(moment.day).toISOString().slice(0, 10)];
};

describe('a date', () => {
  it.each([
    ['2016-12-02T00:00:00-0700', '2016-12-02T07:00:00.000Z', '2016-12-02'],
    ['2016-12-02T00:00:00+02:00', '2016-12-01T22:00:00.000Z', '2016-12-02'],
    ['2012-05-14T14:30:00+0530', '2012-05-14T09:00:00.000Z', '2012-05-14'],
    ['2020-06-18T20:00:00', '2020-06-18T20:00:00.000Z', '2020-06-18'],
    ['2020-06-18T20:00:00.1234567Z', '2020-06-18T20:00:00.123Z', '2020-06-18'],
    ['2020-06-18 20:00', '2020-06-18T20:00:00.000Z', '2020-06-18'],
    ['2020-06-15', '2020-06-15T00:00:00.000Z', '2020-06-15'],
    ['8/9/2020', '2020-08-09T00:00:00.000Z', '2020-08-09'],
    ['8/8/16', '2016-08-08T00:00:00.000Z', '2016-08-08'],
    [' 2020-02-29 ', '2020-02-29T00:00:00.000Z', '2020-02-29'],
  ])('%j is the moment %s and the day %s', (text, moment, day) => {
    expect(read(text)).toEqual([moment, day]);
  });

  it.each([
    '',
    'today',
    '2020',
    '2020-13-01',
    '2021-02-29',
    '31/12/2020',
    '2020-06-15T25:00',
    '2020-06-15T10:61',
    '1.2.2020',
  ])('%j is none', (text) => {
    expect(readMoment(text)).toBeUndefined();
  });

  it('of an answer is read as what it was, to the second', () => {
    const second = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(second, (seconds) => {
        expect(readMoment(platformMoment(seconds * 1000))?.time).toBe(seconds * 1000);
      }),
    );
  });
});
