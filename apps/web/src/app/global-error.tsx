'use client';

import { NextIntlClientProvider } from 'next-intl';
import type { BrokenProps } from '@/ui/broken';
import { isLanguage, localeOf } from '@/i18n/language';
import german from '@/messages/de/broken.json';
import english from '@/messages/en/broken.json';
import ErrorPage from './error';
import '@/styles/tokens.css';
import '@/styles/base.css';

const words = { en: english, de: german };

/** When even the document broke: the same words in one of their own, in the language the page was in. */
export default function GlobalError(props: BrokenProps) {
  const spoken = typeof document === 'undefined' ? 'en' : document.documentElement.lang.slice(0, 2);
  const language = isLanguage(spoken) ? spoken : 'en';
  const broken = words[language];
  return (
    <html lang={localeOf(language)}>
      <body>
        <title>{`${broken.title} · Isotope`}</title>
        <NextIntlClientProvider locale={localeOf(language)} messages={{ broken }}>
          <ErrorPage {...props} />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
