import type Database from 'better-sqlite3';
import type { CommitWatch, GroupWriter } from './commit.js';
import { createGroupWriter, maxGroupSize } from './group.js';

/** Writes on the connection it is given, holding up everything else meanwhile: for commands, and for `:memory:`. */
export function writeHere(client: Database.Database, watch?: Pick<CommitWatch, 'commit'>): GroupWriter {
  const texts = new Map<number, string>();
  const write = createGroupWriter(client, (id) => texts.get(id) ?? '');
  return {
    groupSize: maxGroupSize,
    define: (id, sql) => void texts.set(id, sql),
    write: async (group) => {
      const startedAt = performance.now();
      const outcomes = write(group);
      const transaction = { commands: group.length, ms: performance.now() - startedAt };
      watch?.commit(transaction);
      return { outcomes, ...transaction };
    },
  };
}
