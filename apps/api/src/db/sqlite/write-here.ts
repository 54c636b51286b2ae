import type Database from 'better-sqlite3';
import { type GroupWriter, maxGroupSize } from './commit.js';
import { createGroupWriter } from './group.js';

/** Writes on the connection it is given, holding up everything else meanwhile: for commands, and for `:memory:`. */
export function writeHere(client: Database.Database): GroupWriter {
  const texts = new Map<number, string>();
  const write = createGroupWriter(client, (id) => texts.get(id) ?? '');
  return {
    groupSize: maxGroupSize,
    define: (id, sql) => void texts.set(id, sql),
    write: async (group) => write(group),
  };
}
