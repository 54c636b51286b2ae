import Database from 'better-sqlite3';

/** The database as it lies on the disk, read by a connection of the test's own. */
export interface Rows {
  /** Every row of a query, columns as SQLite names them. */
  all(sql: string, ...values: readonly unknown[]): any[];
  count(table: string): number;
  /** Changes what no part of Isotope would: to see what it makes of a damaged row. */
  damage(sql: string, ...values: readonly unknown[]): void;
  close(): void;
}

/** Opens a database file beside the Isotope that works on it. */
export function openRows(path: string): Rows {
  const database = new Database(path);
  return {
    all: (sql, ...values) => database.prepare(sql).all(...values),
    count: (table) => (database.prepare(`select count(*) as count from ${table}`).get() as { count: number }).count,
    damage: (sql, ...values) => void database.prepare(sql).run(...values),
    close: () => void database.close(),
  };
}
