import { isLanguage, languageCookie } from '@/i18n/language';
import { zoneCookie, zoneOf } from '@/i18n/time-zone';
import { themeCookie } from './theme';

/** How a person wants the console, as the API keeps it; null follows the browser. */
export interface Preferences {
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly theme: 'SYSTEM' | 'LIGHT' | 'DARK' | null;
}

/** The cookies a browser lacks to show the console as its person wants it. What was chosen in this browser stays. */
export function missingCookies(
  { language, timeZone, theme }: Preferences,
  cookieOf: (name: string) => string | undefined,
): Readonly<Record<string, string>> {
  const spoken = language?.split('-')[0];
  return {
    ...(isLanguage(spoken) && cookieOf(languageCookie) === undefined && { [languageCookie]: spoken }),
    ...(timeZone !== null && !zoneOf(cookieOf(zoneCookie)).isChosen && { [zoneCookie]: timeZone }),
    ...(theme !== null && cookieOf(themeCookie) === undefined && { [themeCookie]: theme.toLowerCase() }),
  };
}
