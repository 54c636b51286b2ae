import type { Metadata, Viewport } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { OfflineNotice } from '@/features/shell/offline-notice';
import { ZoneKeeper } from '@/features/shell/zone-keeper';
import { zoneCookie } from '@/i18n/time-zone';
import { WordsFor } from '@/i18n/words-for';
import { themeCookie, themeOf } from '@/features/shell/theme';
import { fonts } from '@/styles/fonts';
import '@/styles/tokens.css';
import '@/styles/base.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return {
    title: { default: 'Isotope', template: '%s · Isotope' },
    description: t('description'),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f5f1' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1014' },
  ],
};

/** Every page's document. Reading theme, language and time zone from their cookies makes the first paint right. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const chosen = await cookies();
  const theme = themeOf(chosen.get(themeCookie)?.value);
  return (
    <html
      lang={await getLocale()}
      className={fonts}
      {...(theme !== 'system' && { 'data-theme': theme })}
      suppressHydrationWarning
    >
      <body>
        <WordsFor>
          <OfflineNotice />
          {children}
          <ZoneKeeper known={chosen.get(zoneCookie)?.value} />
        </WordsFor>
      </body>
    </html>
  );
}
