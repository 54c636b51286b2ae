import { StoreUnavailableError, type StoreTrouble } from '../instances/store-unavailable.js';

/** SQLite's primary result codes that say the store is in trouble and not the statement. */
const troubles: readonly (readonly [RegExp, StoreTrouble])[] = [
  [/^SQLITE_FULL/, 'FULL'],
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/, 'HELD'],
  [/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH)/, 'READ_ONLY'],
  [/^SQLITE_(?:IOERR|CORRUPT|NOTADB|NOLFS)/, 'BROKEN'],
];

/** The driver's error, or what it means where it speaks of the disk or of another program. */
export function asStoreTrouble(error: unknown): unknown {
  const { code } = error as { readonly code?: unknown };
  const [, trouble] = troubles.find(([pattern]) => typeof code === 'string' && pattern.test(code)) ?? [];
  return trouble === undefined ? error : new StoreUnavailableError(trouble, error);
}
