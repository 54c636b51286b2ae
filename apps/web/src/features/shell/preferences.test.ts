import { describe, expect, it } from 'vitest';
import { missingCookies } from './preferences';

const chosen = { language: 'de-AT', timeZone: 'Europe/Vienna', theme: 'DARK' } as const;
const browserWith = (cookies: Record<string, string>) => (name: string) => cookies[name];

describe('the preferences of a person in a browser', () => {
  it('come along into a browser that is new to them, which only knows its own time zone', () => {
    expect(missingCookies(chosen, browserWith({ isotope_zone: 'auto:America/New_York' }))).toEqual({
      isotope_language: 'de',
      isotope_zone: 'Europe/Vienna',
      isotope_theme: 'dark',
    });
  });

  it('do not replace what was chosen in this browser', () => {
    const cookies = { isotope_language: 'en', isotope_zone: 'Asia/Tokyo', isotope_theme: 'light' };
    expect(missingCookies(chosen, browserWith(cookies))).toEqual({});
  });

  it('are none where nothing was chosen, or a language there is no catalogue for', () => {
    expect(missingCookies({ language: 'fr', timeZone: null, theme: null }, browserWith({}))).toEqual({});
  });
});
