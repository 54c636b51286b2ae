/** What is known of operations by the texts of their documents and, where a document has several, their names. */
export interface KnownTexts<Kept> {
  find(text: string, operationName: string | undefined): Kept | undefined;
  keep(text: string, operationName: string | undefined, kept: Kept): void;
}

const mostTexts = 500;
/** Longer documents are rare, and their text is held in memory. */
const longestText = 20_000;

/** Forgets all when it is full: what still comes is soon known again. */
export function createKnownTexts<Kept>(most = mostTexts): KnownTexts<Kept> {
  const texts = new Map<string, Map<string | undefined, Kept>>();
  return {
    find: (text, operationName) => texts.get(text)?.get(operationName),
    keep(text, operationName, kept) {
      if (text.length > longestText) return;
      const known = texts.get(text);
      if (known) return void known.set(operationName, kept);
      if (texts.size >= most) texts.clear();
      texts.set(text, new Map([[operationName, kept]]));
    },
  };
}
