import { describe, expect, it } from 'vitest';
import { countOf } from './count';
import { formatDuration } from './duration';
import { sayDate, sayExactly, sayMoment } from './moment';
import { plainText } from './plain-text';

const now = new Date('2026-03-12T09:00:00Z');
const before = (ms: number) => new Date(now.getTime() - ms);

describe('formatDuration', () => {
  it.each([
    [0.4, '0 ms'],
    [456, '456 ms'],
    [1240, '1.24 s'],
    [20_030, '20.0 s'],
    [125_000, '2 min 5 s'],
  ])('prints %d ms as %s', (ms, said) => {
    expect(formatDuration(ms)).toBe(said);
  });
});

describe('sayMoment', () => {
  it.each([
    [0, 'just now'],
    [60_000, '1 minute ago'],
    [3 * 60_000, '3 minutes ago'],
    [60 * 60_000, '1 hour ago'],
    [30 * 60 * 60_000, 'yesterday'],
    [5 * 24 * 60 * 60_000, '7 March'],
    [400 * 24 * 60 * 60_000, '5 February 2025'],
  ])('calls what happened %d ms ago “%s”', (ms, said) => {
    expect(sayMoment(before(ms), now, 'UTC')).toBe(said);
  });

  it('calls a clock that runs ahead “just now” instead of naming the future', () => {
    expect(sayMoment(before(-30_000), now, 'UTC')).toBe('just now');
  });
});

describe('dates', () => {
  it('are those of the reader’s time zone', () => {
    const late = new Date('2026-03-11T23:30:00Z');
    expect(sayDate(late, now, 'UTC')).toBe('11 March');
    expect(sayDate(late, now, 'Europe/Berlin')).toBe('12 March');
    expect(sayExactly(late, 'Europe/Berlin')).toBe('12 March 2026, 00:30:00');
  });
});

describe('countOf', () => {
  it('keeps one thing singular and sets thousands apart', () => {
    expect([countOf(1, 'instance'), countOf(1204, 'instance')]).toEqual(['1 instance', '1,204 instances']);
  });
});

describe('plainText', () => {
  it('keeps the words of a description and drops its markup', () => {
    const description =
      'If you have no account, <a href="https://x.example" onclick="y()">sign up</a>.<br/>Tom &amp; co';
    expect(plainText(description)).toBe('If you have no account, sign up. Tom & co');
  });

  it('leaves signs alone that only look like markup', () => {
    expect(plainText('a < b && c > d, 5 <6')).toBe('a < b && c > d, 5 <6');
  });
});
