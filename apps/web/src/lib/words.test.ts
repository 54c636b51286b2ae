import { describe, expect, it } from 'vitest';
import { countOf } from './count';
import { formatDuration } from './duration';
import { sayDate, sayExactly, sayMinute, sayMoment, sayStart } from './moment';
import { plainText } from './plain-text';

const now = new Date('2026-03-12T09:00:00Z');
const utc = { locale: 'en-GB', timeZone: 'UTC' };
const berlin = { locale: 'de-DE', timeZone: 'Europe/Berlin' };
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

  it('writes numbers by the reader’s rules', () => {
    expect(formatDuration(1240, 'de-DE')).toBe('1,24 s');
  });
});

describe('sayMoment', () => {
  it.each([
    [60_000, '1 minute ago'],
    [3 * 60_000, '3 minutes ago'],
    [60 * 60_000, '1 hour ago'],
    [30 * 60 * 60_000, 'yesterday'],
    [5 * 24 * 60 * 60_000, '7 March'],
    [400 * 24 * 60 * 60_000, '5 February 2025'],
  ])('calls what happened %d ms ago “%s”', (ms, said) => {
    expect(sayMoment(before(ms), now, utc)).toBe(said);
  });

  it('leaves what happened just now to words of its own, and never names the future', () => {
    expect([before(0), before(-30_000)].map((at) => sayMoment(at, now, utc))).toEqual([undefined, undefined]);
  });
});

describe('sayStart', () => {
  it.each([
    ['2026-03-12T07:02:00Z', '07:02', '08:02'],
    ['2026-03-11T23:30:00Z', 'Wednesday', '00:30'],
    ['2026-03-07T12:00:00Z', 'Saturday', 'Samstag'],
    ['2026-03-05T12:00:00Z', '5 March', '5. März'],
  ])('says of what lasts since %s: since %s, in Berlin seit %s', (at, english, german) => {
    expect([sayStart(new Date(at), now, utc), sayStart(new Date(at), now, berlin)]).toEqual([english, german]);
  });
});

describe('dates', () => {
  it('are those of the reader’s time zone and language', () => {
    const late = new Date('2026-03-11T23:30:00Z');
    expect(sayDate(late, now, utc)).toBe('11 March');
    expect(sayDate(late, now, berlin)).toBe('12. März');
    expect(sayExactly(late, berlin)).toBe('12. März 2026, 00:30:00');
    expect([sayMinute(late, utc), sayMinute(late, berlin)]).toEqual(['11 March at 23:30', '12. März um 00:30']);
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
