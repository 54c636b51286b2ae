import Database from 'better-sqlite3';

/** A lock that is held until it is released. */
export interface Lock {
  release(): void;
}

/**
 * Takes a lock that one process holds at a time; undefined when another still has it after the time to wait. It is the
 * operating system's, held through SQLite, so the end of the process, however it comes, gives it back.
 */
export function takeLock(path: string, waitMs: number): Lock | undefined {
  const file = new Database(path, { timeout: waitMs });
  if (unlessBusy(file, 'begin exclusive')) return { release: () => void file.close() };
  file.close();
  return undefined;
}

/** Whether a process holds a lock now. Those who only look, however many at once, are not taken for one. */
export function isLocked(path: string): boolean {
  const file = new Database(path, { timeout: 0, readonly: true });
  const isFree = unlessBusy(file, 'select count(*) from sqlite_master');
  file.close();
  return !isFree;
}

function unlessBusy(file: Database.Database, sql: string): boolean {
  try {
    file.exec(sql);
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return false;
    file.close();
    throw error;
  }
}
