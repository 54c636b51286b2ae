import type { Session } from './session.js';

/** Of all pages together, an empty one counted too. */
const mostRows = 500;
/** What is asked for in more words than this is not asked for again soon. */
const longestKey = 1_000;

/** Gives the rows that are held under a key, or reads them. */
export type ReadPage = <Row>(key: string, read: () => Promise<readonly Row[]>) => Promise<readonly Row[]>;

/**
 * Holds pages as they were read for as long as nothing at all is written, whoever writes: the database is asked each
 * time. Where it cannot tell, nothing is held.
 */
export function rememberPages({ readVersion }: Pick<Session, 'readVersion'>, most = mostRows): ReadPage {
  if (!readVersion) return (_, read) => read();
  let held = pagesOf(readVersion());
  return async <Row>(key: string, read: () => Promise<readonly Row[]>) => {
    const version = readVersion();
    if (version !== held.version) held = pagesOf(version);
    const pages = held; // what is read while others come to know of a newer version is held with the old one, and so by nobody
    const known = pages.byKey.get(key) as readonly Row[] | undefined;
    if (known) return known;
    const rows = await read();
    if (key.length > longestKey) return rows;
    if (pages.rows + rows.length >= most) Object.assign(pages, pagesOf(version));
    pages.byKey.set(key, rows);
    pages.rows += rows.length + 1;
    return rows;
  };
}

const pagesOf = (version: string) => ({ version, rows: 0, byKey: new Map<string, readonly unknown[]>() });
