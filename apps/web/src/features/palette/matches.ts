/**
 * Whether each word that was typed begins a word of the text, or from three letters on stands anywhere in it: as
 * instances are searched. Case and accents do not matter.
 */
export function matches(text: string, typed: string): boolean {
  const [whole, ...words] = [text, ...typed.split(/\s+/)].map(plain);
  const begun = whole?.split(/[^\p{L}\p{N}]+/u) ?? [];
  return words.every(
    (word) => begun.some((one) => one.startsWith(word)) || (word.length >= 3 && whole?.includes(word)),
  );
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
