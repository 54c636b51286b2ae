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
    clean(text) {
      let cleaned = text;
      for (const secret of secrets) {
        for (const form of writtenForms(secret)) cleaned = cleaned.replaceAll(form, replacement);
      }
      return cleaned;
    },
  };
}

/** A secret as it stands in plain text, in JSON and, unless it holds half a character, in a URL. */
const writtenForms = (secret: string) =>
  new Set([secret, JSON.stringify(secret).slice(1, -1), ...(isWellFormed(secret) ? [encodeURIComponent(secret)] : [])]);

const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);
