import type { SQL, SQLWrapper, Table } from 'drizzle-orm';

/** What the two dialects say each in its own way, and no builder says for both. */
export interface Dialect {
  /** Names that hold a text of three letters or more, by their index. Both placeholders hold the text; one as it is sought. */
  nameMatches(text: unknown, sought: unknown): SQL;
  /** A text as the index of names is asked for it. */
  seek(text: string): string;
  /** A boolean column that is true, in the words of the partial indexes over it. */
  isTrue(column: SQLWrapper): SQL;
  /** The number of a row that is inserted from a selection. */
  nextNumber(table: Table): SQL;
}
