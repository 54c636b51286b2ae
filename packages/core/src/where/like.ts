/**
 * Takes a LIKE pattern apart at its `%`: `'a%b'` is `['a', 'b']`, `'%a%'` is `['', 'a', '']`. No other character stands for
 * anything but itself.
 */
export const likeParts = (pattern: string): readonly string[] => pattern.split(/%+/);

/** Whether a text is like the pattern, in any case. In time linear to the text for each part of the pattern. */
export function isLike(text: string, pattern: string): boolean {
  const [first = '', ...rest] = likeParts(pattern).map(fold);
  const last = rest.pop();
  const value = fold(text);
  if (last === undefined) return value === first;
  const end = value.length - last.length;
  if (!value.startsWith(first) || !value.endsWith(last) || first.length > end) return false;
  return holdsInOrder(value.slice(first.length, end), rest);
}

function holdsInOrder(text: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}

const fold = (text: string): string => text.toLowerCase();
