/** The languages a person can choose. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const ownNames = { en: 'English', de: 'Deutsch' } as const satisfies Record<Language, string>;

/**
 * The language of tests: English with accents and brackets, so that a string that bypasses the catalogues stands out.
 * It can be had by its cookie alone.
 */
export const pseudoLanguage = 'en-XA';

/** The cookie the choice is kept in; without it the browser's own languages decide. */
export const languageCookie = 'isotope_language';

/** The language a cookie names, else the first the browser asks for that there is, else English. */
export function languageOf(chosen: string | undefined, accepted: string | null): Language | typeof pseudoLanguage {
  if (chosen === pseudoLanguage) return pseudoLanguage;
  return isLanguage(chosen) ? chosen : (acceptedLanguages(accepted).find(isLanguage) ?? 'en');
}

/** Whether there is a catalogue of this language. */
export const isLanguage = (name: string | undefined): name is Language => languages.some((one) => one === name);

/** By what rules dates and numbers are written. */
export const localeOf = (language: Language | typeof pseudoLanguage): string =>
  ({ en: 'en-GB', de: 'de-DE', [pseudoLanguage]: pseudoLanguage })[language];

/** The languages of an Accept-Language header without their regions, best first. */
const acceptedLanguages = (header: string | null): readonly string[] =>
  (header ?? '')
    .split(',')
    .map((part) => /^\s*([a-z]{2,3})\b[^;]*(?:;\s*q=([\d.]+))?/i.exec(part))
    .filter((match) => match !== null)
    .map(([, name = '', weight = '1']) => ({ name: name.toLowerCase(), weight: Number(weight) }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ name }) => name);
