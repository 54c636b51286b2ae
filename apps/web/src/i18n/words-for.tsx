import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Catalogue } from './catalogue';

/** The parts of the catalogue every page's scripts may need. */
const everywhere = ['broken', 'palette', 'shell', 'ui'] as const satisfies readonly (keyof Catalogue)[];

interface WordsForProps {
  /** The further parts of the catalogue that the scripts inside need. */
  readonly parts?: readonly (keyof Catalogue)[];
  readonly children: ReactNode;
}

/** Gives what runs in the browser its words: those parts of the catalogue that are named, and no others. */
export async function WordsFor({ parts = [], children }: WordsForProps) {
  const words = await getMessages();
  const given: Partial<Catalogue> = Object.fromEntries([...everywhere, ...parts].map((part) => [part, words[part]]));
  return <NextIntlClientProvider messages={given}>{children}</NextIntlClientProvider>;
}
