import { distance } from 'fastest-levenshtein';

/** How many edits apart a key may be and still be suggested. */
const maxDistance = 4;
const maxSuggestions = 3;

/** The known keys someone may have meant by this one, nearest first, three at most. */
export function suggestKeys(keys: readonly string[], key: string): readonly string[] {
  const near = keys.filter((known) => distance(known, key) <= maxDistance || sharesStem(known, key));
  return near.sort((a, b) => distance(a, key) - distance(b, key)).slice(0, maxSuggestions);
}

/** `autotask` is far from `autotaskcrm` in edits, yet plainly meant. */
const sharesStem = (known: string, key: string) => key.length >= 4 && (known.includes(key) || key.includes(known));
