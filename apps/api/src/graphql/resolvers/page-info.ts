interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Where a page begins and ends, which is worked out when somebody asks, and whether there is more. */
export const pageInfo = <Row>(page: PageOf<Row>, cursorOf: (row: Row) => string) => new PageInfo(page, cursorOf);

/** A class for its getters: an object that is given some of its own costs as much as a row. */
class PageInfo<Row> {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly #rows: readonly Row[];
  readonly #cursorOf: (row: Row) => string;

  constructor({ rows, hasNextPage, hasPreviousPage }: PageOf<Row>, cursorOf: (row: Row) => string) {
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
    this.#rows = rows;
    this.#cursorOf = cursorOf;
  }

  get startCursor(): string | undefined {
    const [first] = this.#rows;
    return first && this.#cursorOf(first);
  }

  get endCursor(): string | undefined {
    const last = this.#rows.at(-1);
    return last && this.#cursorOf(last);
  }
}
