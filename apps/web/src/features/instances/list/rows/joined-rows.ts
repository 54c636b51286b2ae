/** Rows and those that follow them; one that a change has moved up meanwhile is shown where it came first, once. */
export const joinedRows = <Row extends { readonly id: string }>(
  first: readonly Row[],
  further: readonly Row[],
): readonly Row[] => {
  const seen = new Set(first.map(({ id }) => id));
  return [...first, ...further.filter(({ id }) => !seen.has(id))];
};
