import type Database from 'better-sqlite3';

/**
 * A text that differs whenever something was written since: `data_version` tells of what others have committed by now,
 * other threads and programs alike, `total_changes` of what this connection has changed itself, which is not asked of one
 * that only reads.
 */
export function versionOf(client: Database.Database, { onlyReads }: { readonly onlyReads: boolean }): () => string {
  const others = client.prepare('pragma data_version').pluck();
  if (onlyReads) return () => String(others.get());
  const own = client.prepare('select total_changes()').pluck();
  return () => `${String(others.get())} ${String(own.get())}`;
}
