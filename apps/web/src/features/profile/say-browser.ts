import type { useTranslations } from 'next-intl';

type Words = ReturnType<typeof useTranslations<'profile.sessions'>>;

/** What a session is called by: the API's `Firefox 140 on Windows`, joined as the page's language does. */
export function sayBrowser(t: Words, browser: string | null): string {
  if (browser === null) return t('unknown');
  const [, name, system] = /^(.+) on (.+)$/.exec(browser) ?? [];
  return name === undefined || system === undefined ? browser : t('on', { browser: name, system });
}
