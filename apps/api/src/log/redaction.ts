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

/** How a secret is written in some manner; undefined where it cannot be. */
type Write = (secret: string) => string | undefined;

/** A secret in one of its forms, which is made again where its beginning is met: all of them would fill the memory. */
interface Form {
  readonly secret: string;
  readonly write: Write;
}

/** Secrets, and the forms of those that were read, by the letters they begin with. */
interface Generation {
  readonly secrets: Set<string>;
  readonly unread: string[];
  readonly forms: Map<string, Form[]>;
}

const freshGeneration = (): Generation => ({ secrets: new Set(), unread: [], forms: new Map() });

/**
 * Keeps the most recently used secrets in memory, in the clear, for as long as the process lives: in two generations, of
 * which the older is dropped when the younger is full, since every request asks and none may pay for finding the oldest.
 * Their forms are made when there is a line to clean; it costs a look at each of its letters then, however many secrets
 * there are.
 */
export function createRedaction(): Redaction {
  let [younger, older] = [freshGeneration(), freshGeneration()];
  return {
    remember(secret) {
      if (secret === undefined || secret.length < shortestSecret || younger.secrets.has(secret)) return;
      younger.secrets.add(secret);
      younger.unread.push(secret);
      if (younger.secrets.size >= fewestKept) [younger, older] = [freshGeneration(), younger];
    },
    clean: (text) => withoutSpans(text, spansIn(text, [readForms(younger), readForms(older)])),
  };
}

function readForms({ unread, forms }: Generation): Generation['forms'] {
  for (const secret of unread.splice(0)) {
    for (const [beginning, form] of formsOf(secret)) {
      const known = forms.get(beginning);
      if (known) known.push(form);
      else forms.set(beginning, [form]);
    }
  }
  return forms;
}

type Span = readonly [from: number, to: number];

/** Where forms stand in a text: the longest at each place, those that overlap taken together. */
function spansIn(text: string, generations: readonly Generation['forms'][]): readonly Span[] {
  const spans: [from: number, to: number][] = [];
  for (let from = 0; from + shortestSecret <= text.length; from += 1) {
    const to = from + longestAt(text, from, generations);
    const last = spans.at(-1);
    if (to === from) continue;
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
  }
  return spans;
}

function longestAt(text: string, from: number, generations: readonly Generation['forms'][]): number {
  const beginning = text.slice(from, from + shortestSecret);
  let longest = 0;
  for (const forms of generations) {
    for (const { secret, write } of forms.get(beginning) ?? []) {
      const form = write(secret) ?? '';
      if (form.length > longest && text.startsWith(form, from)) longest = form.length;
    }
  }
  return longest;
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let [cleaned, done] = ['', 0];
  for (const [from, to] of spans) {
    cleaned += text.slice(done, from) + replacement;
    done = to;
  }
  return cleaned + text.slice(done);
}

/** How a secret may come to stand in a text: as it is, in JSON, in JSON within JSON, in an address, encoded. */
const writes: readonly Write[] = [
  (secret) => secret,
  (secret) => inJson(secret),
  (secret) => inJson(inJson(secret)),
  (secret) => (isWellFormed(secret) ? encodeURIComponent(secret) : undefined),
  (secret) => (isWellFormed(secret) ? new URLSearchParams({ '': secret }).toString().slice(1) : undefined),
  (secret) => Buffer.from(secret, 'utf8').toString('base64'),
  (secret) => Buffer.from(secret, 'utf8').toString('base64url'),
  (secret) => Buffer.from(secret, 'utf8').toString('hex'),
];

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

/** Each form that differs from the others, by the letters it begins with. */
function formsOf(secret: string): readonly (readonly [beginning: string, form: Form])[] {
  const made = new Map<string, Write>();
  for (const write of writes) {
    const form = write(secret);
    if (form !== undefined && !made.has(form)) made.set(form, write);
  }
  return [...made].map(([form, write]) => [form.slice(0, shortestSecret), { secret, write }]);
}
