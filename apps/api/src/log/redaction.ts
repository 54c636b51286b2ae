/** Remembers the secrets of recent requests, so that text which happens to hold one can be cleaned before it is logged. */
export interface Redaction {
  remember(secret: string | undefined): void;
  /** The text with every remembered secret replaced. */
  clean(text: string): string;
}

/** Shorter values would blot out ordinary words; they are refused as secrets elsewhere or are no secrets worth the name. */
const shortestSecret = 6;
const mostSecrets = 2_000;
const replacement = '[redacted]';

/** Keeps the most recently used secrets in memory, in the clear, for as long as the process lives. */
export function createRedaction(): Redaction {
  const secrets = new Set<string>();
  return {
    remember(secret) {
      if (secret === undefined || secret.length < shortestSecret) return;
      secrets.delete(secret);
      secrets.add(secret);
      const [oldest] = secrets;
      if (secrets.size > mostSecrets && oldest !== undefined) secrets.delete(oldest);
    },
    clean: (text) => formsOf(secrets).reduce((cleaned, form) => cleaned.replaceAll(form, replacement), text),
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
