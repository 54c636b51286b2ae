import type { ReactNode } from 'react';

/** What a machine reads, inside a sentence of the catalogue: `<code>npm start</code>`. */
export const code = (words: ReactNode) => <code>{words}</code>;

/** What somebody or something is called, inside a sentence of the catalogue. */
export const called = (words: ReactNode) => <span translate="no">{words}</span>;

/** A number with its unit, inside a sentence of the catalogue: written by the reader's rules already. */
export const amount = (words: ReactNode) => <span translate="no">{words}</span>;
