import { z } from 'zod';

const schema = z.object({
  elementKey: z.string(),
  idempotencyKey: z.string(),
  /** The attempt its stages are followed by. */
  attemptId: z.string(),
  startedAt: z.number(),
  /** Whether the person pressed Cancel, which ends the waiting and not what the API does already. */
  isCancelled: z.boolean().optional(),
});

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

/** Nobody waits for its answer any more. */
export function cancelOpenAttempt(elementKey: string): void {
  const open = findOpenAttempt(elementKey);
  if (open) keepOpenAttempt({ ...open, isCancelled: true });
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
