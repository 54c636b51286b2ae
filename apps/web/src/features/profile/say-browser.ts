import type { useTranslations } from 'next-intl';

type Words = ReturnType<typeof useTranslations<'profile.sessions'>>;

/** A browser and its system as the API tells them; null for what it does not know. */
interface Browser {
  readonly browser: string | null;
  readonly system: string | null;
}

/** What a session is called by, such as `Firefox 140 on Windows`, in the page's language. */
export function sayBrowser(t: Words, { browser, system }: Browser): string {
  if (browser === null) return t('unknown');
  return system === null ? browser : t('on', { browser, system });
}
