import { z } from 'zod';

const schema = z.object({ elementKey: z.string(), idempotencyKey: z.string(), startedAt: z.number() });

/** A create whose answer this tab has not had, or whose token nobody has said they stored. */
export type OpenAttempt = z.infer<typeof schema>;

const storageKey = 'isotope.open-attempt';

/** Keeps it for this tab alone. It holds no secret: the key finds the answer only for the person who asked. */
export const keepOpenAttempt = (attempt: OpenAttempt): void =>
  sessionStorage.setItem(storageKey, JSON.stringify(attempt));

/** The open attempt of this element; undefined when there is none. */
export function findOpenAttempt(elementKey: string): OpenAttempt | undefined {
  const { data } = schema.safeParse(parse(sessionStorage.getItem(storageKey) ?? 'null'));
  return data?.elementKey === elementKey ? data : undefined;
}

/** There is nothing left to ask for. */
export const forgetOpenAttempt = (): void => sessionStorage.removeItem(storageKey);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
