import type { z } from 'zod';
import { PlatformError, type ProblemBody, problemBody } from '../problem.js';
import { nullsAsAbsent } from '../wire-resource.js';

/** What came back over HTTP, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The answer's JSON by its model. What is neither JSON nor of that shape throws INVALID_ANSWER, naming fields only. */
export function parseAnswer<T>(answer: Answer, schema: z.ZodType<T>): T {
  const json = jsonOf(answer.text);
  if (json === undefined) throw invalidAnswer(answer, 'The platform answered with something other than JSON.');
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'the answer as a whole'))];
  throw invalidAnswer(
    answer,
    `The platform's answer is not what was asked for. Wrong or missing: ${fields.join(', ')}.`,
  );
}

/** The error a refusal becomes, in the platform's own words where it sent any. `clean` is applied to each of them. */
export function refusal(answer: Answer, clean: (text: string) => string): PlatformError {
  const body: Partial<ProblemBody> = nullsAsAbsent(problemBody).safeParse(jsonOf(answer.text, clean)).data ?? {};
  const { requestId, code, providerMessage, problems, suggestions, expectedVersion, currentVersion } = body;
  return new PlatformError(body.message ?? `The platform answered ${answer.status} without saying why.`, 'HTTP', {
    ...whereabouts(answer),
    ...given({ requestId, code, providerMessage, problems, suggestions, expectedVersion, currentVersion }),
    ...given({ retryAfterSeconds: retryAfterSeconds(answer.headers) ?? body.retryAfterSeconds }),
  });
}

/** A usable HTTP answer that cannot be used: which one, and why. */
export const invalidAnswer = (answer: Answer, message: string): PlatformError =>
  new PlatformError(message, 'INVALID_ANSWER', whereabouts(answer));

/** A status of 0 is a browser's way to hide one. */
const whereabouts = ({ status, headers }: Answer) =>
  given({ status: status === 0 ? undefined : status, requestId: headers.get('Elements-Request-Id') ?? undefined });

/** The answer by its model where it is one; platforms answer some calls each in its own way. */
export const findAnswer = <T>({ text }: Answer, schema: z.ZodType<T>): T | undefined =>
  schema.safeParse(jsonOf(text)).data;

/** Undefined when it is no JSON. The parser's own error is dropped: it quotes the text, which may hold a token. */
function jsonOf(text: string, clean?: (text: string) => string): unknown {
  try {
    return JSON.parse(text, clean && ((_key, value: unknown) => (typeof value === 'string' ? clean(value) : value)));
  } catch {
    return undefined;
  }
}

/** Seconds or a date, as HTTP has it; undefined when it is neither. */
function retryAfterSeconds(headers: Headers): number | undefined {
  const header = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(header)) return Number(header);
  const seconds = (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, Math.ceil(seconds));
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Only the fields that have a value, as exact optional properties want it. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
