import { describe, expect, it } from 'vitest';
import { failedDays, stripOf } from './strip-days';

const now = Date.parse('2026-03-12T00:30:00Z');
const told = (day: string, counts: object) => ({ day, verified: 0, rejected: 0, unreachable: 0, ...counts });

describe('the strip of checks', () => {
  const strip = stripOf(
    [
      told('2026-02-11T00:00:00.000Z', { verified: 1 }),
      told('2026-03-10T00:00:00.000Z', { verified: 3, unreachable: 1 }),
      told('2026-03-11T00:00:00.000Z', { verified: 1, unreachable: 1, rejected: 1 }),
      told('2026-03-12T00:00:00.000Z', { verified: 2 }),
    ],
    now,
  );

  it('shows thirty days up to today, also those nobody checked on', () => {
    expect(strip).toHaveLength(30);
    expect([strip[0]?.day, strip.at(-1)?.day]).toEqual(['2026-02-11T00:00:00.000Z', '2026-03-12T00:00:00.000Z']);
    expect(strip.filter(({ worst }) => worst === undefined)).toHaveLength(26);
  });

  it('judges a day by the worst that was found on it', () => {
    expect(strip.slice(-3).map(({ worst }) => worst)).toEqual(['UNREACHABLE', 'REJECTED', 'VERIFIED']);
    expect(failedDays(strip)).toBe(2);
  });

  it('leaves out what is older', () => {
    expect(failedDays(stripOf([told('2026-02-10T00:00:00.000Z', { rejected: 1 })], now))).toBe(0);
  });
});
