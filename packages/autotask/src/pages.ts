import { z } from 'zod';
import { AutotaskError } from './errors.js';
import { readAnswer } from './signed-in.js';
import type { Answer } from './request.js';

/** A record as Autotask sends it. */
export type AutotaskRecord = z.infer<typeof recordSchema>;

/** The shape every record has: an id, and whatever fields its entity has. */
export const recordSchema = z.looseObject({ id: z.number().int() });

const page = z.object({
  items: z.array(recordSchema),
  pageDetails: z.object({ nextPageUrl: z.string().nullish() }),
});

/**
 * Yields the rows of a page and of all that follow. Each page is asked for by `ask`, which sends the first query's body
 * again: a cursor holds a position only, and a GET in its place would lose every row after the first page.
 */
export async function* followPages(
  firstUrl: string,
  ask: (url: string) => Promise<Answer>,
): AsyncGenerator<AutotaskRecord, void, undefined> {
  let url: string | undefined = firstUrl;
  while (url !== undefined) {
    const { items, pageDetails }: z.infer<typeof page> = readAnswer(page, await ask(url), url);
    yield* items;
    url = next(url, pageDetails.nextPageUrl);
  }
}

const next = (url: string, named: string | null | undefined): string | undefined => {
  if (named === url) throw new AutotaskError('PROVIDER_UNREACHABLE', 'Autotask named the same page as the next one.');
  return named ?? undefined;
};
