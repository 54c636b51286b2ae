import { afterAll, beforeAll } from 'vitest';
import { useDatabase } from '../isotope.js';
import { openDatabase } from './database.js';

/**
 * Runs whole-API tests once more, on PostgreSQL: every Isotope they start has an empty database of the real server. Names
 * are files of `test`, without their ending.
 */
export async function overPostgres(...names: readonly string[]): Promise<void> {
  beforeAll(() => useDatabase(openDatabase));
  afterAll(() => useDatabase(undefined));
  // The query makes them modules of their own: their tests belong to whoever imports them.
  for (const name of names) await import(/* @vite-ignore */ `../${name}.test.ts?over=postgres`);
}
