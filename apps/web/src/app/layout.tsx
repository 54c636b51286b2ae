import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { OfflineNotice } from '@/features/shell/offline-notice';
import { themeCookie, themeOf } from '@/features/shell/theme';
import { fonts } from '@/styles/fonts';
import '@/styles/tokens.css';
import '@/styles/base.css';

export const metadata: Metadata = {
  title: { default: 'Isotope', template: '%s · Isotope' },
  description: 'The home of your element instances.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f5f1' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1014' },
  ],
};

/** Every page's document. Reading the theme from its cookie makes the first paint right, and all pages dynamic. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  return (
    <html lang="en" className={fonts} {...(theme !== 'system' && { 'data-theme': theme })} suppressHydrationWarning>
      <body>
        <OfflineNotice />
        {children}
      </body>
    </html>
  );
}
