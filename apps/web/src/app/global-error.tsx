'use client';

import '@/styles/tokens.css';
import '@/styles/base.css';
import ErrorPage from './error';

/** When even the frame broke: the same words in a document of their own. */
export default function GlobalError(props: Parameters<typeof ErrorPage>[0]) {
  return (
    <html lang="en">
      <body>
        <title>This page broke · Isotope</title>
        <main>
          <ErrorPage {...props} />
        </main>
      </body>
    </html>
  );
}
