/** What a page's address holds after the question mark, as Next gives it. */
export type PageQuery = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The values of a name, each once, without empty ones. */
export function valuesOf(query: PageQuery, name: string): readonly string[] {
  const given = query[name] ?? [];
  const values = typeof given === 'string' ? [given] : given;
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}

/** The first value of a name; undefined when it is absent or empty. */
export const valueOf = (query: PageQuery, name: string): string | undefined => valuesOf(query, name)[0];
