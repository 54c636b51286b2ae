import localFont from 'next/font/local';

/** Words. The Latin part is preloaded; the rest of Europe's letters follow when a page holds one. */
const sans = localFont({
  src: '../../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  weight: '100 700',
  variable: '--plex-sans',
  fallback: [],
});

const sansExtended = localFont({
  src: '../../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-ext-wght-normal.woff2',
  weight: '100 700',
  variable: '--plex-sans-ext',
  fallback: [],
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB',
    },
  ],
});

/** What a machine reads: keys, addresses, times, numbers, code. */
const mono = localFont({
  src: '../../node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2',
  weight: '400',
  variable: '--plex-mono',
  fallback: [],
  adjustFontFallback: false,
});

/** The classes that put all of them within reach of the tokens. */
export const fonts = [sans, sansExtended, mono].map(({ variable }) => variable).join(' ');
