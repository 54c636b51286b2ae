/** Where a page begins and ends, which is worked out when somebody asks, and whether there is more. */
export function pageInfo<Row>(
  page: { readonly rows: readonly Row[]; readonly hasNextPage: boolean; readonly hasPreviousPage: boolean },
  cursorOf: (row: Row) => string,
) {
  const [first] = page.rows;
  const last = page.rows.at(-1);
  return {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    get startCursor() {
      return first && cursorOf(first);
    },
    get endCursor() {
      return last && cursorOf(last);
    },
  };
}
