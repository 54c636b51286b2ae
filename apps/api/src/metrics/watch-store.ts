import type { StoreFacts } from '../status/ports.js';
import type { Gauges } from './gauges.js';

/** Lets the size of the database be read. One that keeps its log elsewhere, as PostgreSQL does, has one size alone. */
export function watchStore(
  { measure }: Pick<Gauges, 'measure'>,
  describe: () => Promise<StoreFacts>,
  hasWal: boolean,
): void {
  measure('isotope_database_bytes', async () => (await describe()).sizeBytes);
  if (hasWal) measure('isotope_database_wal_bytes', async () => (await describe()).walBytes ?? 0);
}
