import { describe, expect, it } from 'vitest';
import { languageOf } from './language';
import { zoneOf, zoneValue } from './time-zone';

describe('the language of a page', () => {
  it('is the one that was chosen, whatever the browser asks for', () => {
    expect(languageOf('de', 'en-GB,en;q=0.9')).toBe('de');
  });

  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr;q=0.9, de;q=0.4, en;q=0.6', 'en'],
    ['fr-FR', 'en'],
    ['de;q=0', 'en'],
    ['*', 'en'],
    [null, 'en'],
  ] as const)('without a choice follows Accept-Language %s: %s', (accepted, language) => {
    expect(languageOf(undefined, accepted)).toBe(language);
  });

  it('ignores a choice there is no catalogue for', () => {
    expect(languageOf('../../etc', 'de')).toBe('de');
  });
});

describe('the time zone of a page', () => {
  it('is UTC until the browser has told its own', () => {
    expect(zoneOf(undefined)).toEqual({ name: 'UTC', isChosen: false });
  });

  it.each([
    { name: 'Europe/Berlin', isChosen: true },
    { name: 'America/New_York', isChosen: false },
  ])('comes back from its cookie as it went in: %o', (zone) => {
    expect(zoneOf(zoneValue(zone))).toEqual(zone);
  });

  it('is not taken from a cookie that names none', () => {
    expect(zoneOf('Mars/Olympus')).toEqual({ name: 'UTC', isChosen: false });
  });
});
