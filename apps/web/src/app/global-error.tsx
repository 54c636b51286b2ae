'use client';

import type { BrokenProps } from '@/ui/broken';
import ErrorPage from './error';
import '@/styles/tokens.css';
import '@/styles/base.css';

/** When even the document broke: the same words in one of their own. */
export default function GlobalError(props: BrokenProps) {
  return (
    <html lang="en">
      <body>
        <title>This page broke · Isotope</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
