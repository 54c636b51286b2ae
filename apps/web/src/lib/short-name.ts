const longest = 48;

/** A name as it is said within a sentence: of a very long one, how it begins. */
export function shortName(name: string): string {
  const letters = [...name];
  return letters.length <= longest
    ? name
    : `${letters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
