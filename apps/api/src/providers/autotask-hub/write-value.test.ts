import { describe, expect, it } from 'vitest';
import { writeValue } from './write-value.js';

describe('a value', () => {
  it.each([
    ['text', 5, '5'],
    ['text', '', ''],
    ['integer', ' 7 ', 7],
    ['integer', '', null],
    ['decimal', '1234.56', 1234.56],
    ['decimal', '.5', 0.5],
    ['decimal', '7.', 7],
    ['boolean', 'True', true],
    ['boolean', 0, false],
    ['flag', true, 1],
    ['flag', '0', 0],
    ['moment', '2016-12-02T00:00:00-0700', '2016-12-02T07:00:00.000Z'],
    ['day', '2016-12-02T00:00:00+0200', '2016-12-02T00:00:00.000Z'],
    ['day', null, null],
  ] as const)('of type %s is taken as Autotask takes it: %j is %j', (type, given, value) => {
    expect(writeValue(type, given)).toEqual({ value });
  });

  it.each([
    ['integer', '1.5'],
    ['integer', 2 ** 60],
    ['integer', true],
    ['decimal', '12,50'],
    ['decimal', '1e999'],
    ['boolean', 'perhaps'],
    ['flag', 2],
    ['moment', 5],
    ['day', '31/12/2020'],
    ['text', {}],
    ['text', ['a']],
  ] as const)('of type %s cannot be %j', (type, given) => {
    expect(writeValue(type, given)).toEqual({ problem: expect.any(String) });
  });

  it('takes no time to be refused, however long', () => {
    const begun = performance.now();
    for (const type of ['integer', 'decimal', 'moment', 'day', 'boolean'] as const) {
      for (const text of [`${'1'.repeat(500_000)}x`, `${' '.repeat(500_000)}x`, `1.${'1'.repeat(500_000)}x`]) {
        expect(writeValue(type, text)).toHaveProperty('problem');
      }
    }
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
