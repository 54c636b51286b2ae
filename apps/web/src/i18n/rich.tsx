import type { ReactNode } from 'react';

/** What a machine reads, inside a sentence of the catalogue: `<code>npm start</code>`. */
export const code = (words: ReactNode) => <code>{words}</code>;
