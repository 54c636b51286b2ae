import { z } from 'zod';
import { PlatformError } from '../problem.js';
import { type Answer, parseAnswer } from './answer.js';

/** Some rows of a list; `nextPage` asks for those after them and is absent on the last page. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly nextPage?: string;
}

/** Reads a page from the answer to come. The platform answers an empty list with a 404 that says `No … found`. */
export async function readPage<T>(answer: Promise<Answer>, row: z.ZodType<T>): Promise<Page<T>> {
  try {
    const received = await answer;
    const rows = parseAnswer(received, z.array(row));
    const nextPage = received.headers.get('Elements-Next-Page-Token');
    return nextPage === null || nextPage === '' ? { rows } : { rows, nextPage };
  } catch (error) {
    if (saysEmpty(error)) return { rows: [] };
    throw error;
  }
}

const saysEmpty = (error: unknown): boolean =>
  error instanceof PlatformError &&
  error.kind === 'HTTP' &&
  error.status === 404 &&
  /^No .* found$/.test(error.message);

/**
 * The rows of every page in turn, each page fetched when the one before has been used up. A platform that names as the
 * next page one that has been read already would be followed for ever: that throws INVALID_ANSWER.
 */
export async function* rowsOfEveryPage<T>(
  fetchPage: (nextPage: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T, void, undefined> {
  const named = new Set<string>();
  let page = await fetchPage(undefined);
  yield* page.rows;
  while (page.nextPage !== undefined) {
    if (named.has(page.nextPage)) throw new PlatformError('The pages of the list run in a circle.', 'INVALID_ANSWER');
    named.add(page.nextPage);
    page = await fetchPage(page.nextPage);
    yield* page.rows;
  }
}
