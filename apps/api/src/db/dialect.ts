import type { SQL, SQLWrapper, Table } from 'drizzle-orm';
import type { Db } from './statement.js';

/** What the two dialects say each in its own way, and no builder says for both. */
export interface Dialect {
  /** An organisation's instances whose names hold a text of three letters or more, by their index; the text as it is and as it is sought. */
  nameMatches(organizationId: unknown, text: unknown, sought: unknown): SQL;
  /** A text as the index of names is asked for it. */
  seek(organizationId: string, text: string): string;
  /** Names that hold a text, by reading them. */
  nameHolds(text: unknown): SQL;
  /**
   * Whether the planner knows how many rows the values find, and chooses by it between gathering them and reading in order.
   * Where it does not, the lists choose.
   */
  readonly knowsValues: boolean;
  /** Where the planner does not know it: tells whether very many names hold a text, given as it is sought. */
  watchFrequent?(db: Db): (sought: unknown) => boolean;
  /** Likewise: tells whether an organisation has so few instances that their names are sooner read than sought. */
  watchSmall?(db: Db): (organizationId: string) => boolean;
  /** A boolean column that is true, in the words of the partial indexes over it. */
  isTrue(column: SQLWrapper): SQL;
  /** The number of a row that is inserted from a selection. */
  nextNumber(table: Table): SQL;
}
