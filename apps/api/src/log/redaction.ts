/** Remembers the secrets of recent requests, so that text which happens to hold one can be cleaned before it is logged. */
export interface Redaction {
  remember(secret: string | undefined): void;
  /** The text with every remembered secret replaced. */
  clean(text: string): string;
}

/** Shorter values would blot out ordinary words; they are refused as secrets elsewhere or are no secrets worth the name. */
const shortestSecret = 6;
/** As many as this are kept for certain, and no more than twice as many. */
const fewestKept = 2_000;
const replacement = '[redacted]';

/**
 * Keeps the most recently used secrets in memory, in the clear, for as long as the process lives: in two generations, of
 * which the older is dropped when the younger is full, since every request asks and none may pay for finding the oldest.
 */
export function createRedaction(): Redaction {
  let [younger, older] = [new Set<string>(), new Set<string>()];
  return {
    remember(secret) {
      if (secret === undefined || secret.length < shortestSecret || younger.has(secret)) return;
      younger.add(secret);
      if (younger.size >= fewestKept) [younger, older] = [new Set(), younger];
    },
    clean: (text) =>
      formsOf(new Set([...younger, ...older])).reduce((cleaned, form) => cleaned.replaceAll(form, replacement), text),
  };
}

/** Every form of every secret, the longest first, so that none is cut by another that is a part of it. */
const formsOf = (secrets: Iterable<string>) => [...secrets].flatMap(writtenForms).sort((a, b) => b.length - a.length);

/** How a secret may come to stand in a text: as it is, in JSON, in JSON within JSON, in an address, encoded. */
function writtenForms(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const encodings = (['base64', 'base64url', 'hex'] as const).map((encoding) => bytes.toString(encoding));
  const once = inJson(secret);
  const inAddress = isWellFormed(secret) ? [encodeURIComponent(secret), inForm(secret)] : [];
  return [...new Set([secret, once, inJson(once), ...inAddress, ...encodings])];
}

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
const inForm = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);
