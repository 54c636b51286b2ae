import { z } from 'zod';
import { AutotaskError } from '../errors.js';
import { isSuccess } from '../refusal.js';
import { readAnswer } from './answer.js';
import { objectOfChild } from './children.js';
import type { AutotaskClient, RecordPage } from './client.js';
import { checkEntity, checkId, queryBody } from './query.js';
import { recordSchema, type AutotaskRecord } from './record.js';
import type { Answered, Call } from './sender.js';
import type { CallOptions } from './account.js';

/** Sends one account's calls. */
export type Ask = (call: Call, options?: CallOptions) => Promise<Answered>;

const itemAnswer = z.object({ item: recordSchema.nullish() });
const countAnswer = z.object({ queryCount: z.number().int() });
const pageAnswer = z.object({
  items: z.array(recordSchema),
  pageDetails: z.object({ nextPageUrl: z.string().nullish() }),
});

/** The part of a client that reads records. */
export const readRecords = (ask: Ask): Pick<AutotaskClient, 'get' | 'page' | 'query' | 'count' | 'children'> => {
  const page: AutotaskClient['page'] = async (entity, query, options) => {
    const call = postOf(checkEntity(entity), 'query', queryBody(query));
    const { answer, url } = await ask(call, options);
    const { items, pageDetails } = readAnswer(pageAnswer, answer, url);
    return pageAfter(items, query.after, Boolean(pageDetails.nextPageUrl));
  };

  return {
    page,
    get: async (entity, id, options) => {
      const { answer, url } = await ask(getOf(checkEntity(entity), String(checkId(id))), options);
      return answer.status === 404 ? undefined : (readAnswer(itemAnswer, answer, url).item ?? undefined);
    },
    query: async function* (entity, query, options) {
      let next: number | undefined = query.after;
      do {
        const { items, nextAfter }: RecordPage = await page(entity, { ...query, after: next }, options);
        yield* items;
        next = nextAfter;
      } while (next !== undefined);
    },
    count: async (entity, filter, options) => {
      const call = postOf(checkEntity(entity), 'query/count', queryBody({ filter }));
      const { answer, url } = await ask(call, options);
      return readAnswer(countAnswer, answer, url).queryCount;
    },
    children: (parent, parentId, path, options) => {
      const below = `${checkEntity(parent)}/${checkId(parentId)}/${checkEntity(path)}`;
      return followPages(ask, below, objectOfChild(parent, path), options);
    },
  };
};

const getOf = (entity: string, path: string): Call => ({
  method: 'GET',
  url: (base) => `${base}/${entity}/${path}`,
  object: entity,
  isWrite: false,
  isWanted: (answer) => isSuccess(answer) || answer.status === 404,
});

const postOf = (entity: string, path: string, body: string): Call => ({
  method: 'POST',
  url: (base) => `${base}/${entity}/${path}`,
  object: entity,
  body,
  isWrite: false,
});

const pageAfter = (items: readonly AutotaskRecord[], after: number | undefined, hasMore: boolean): RecordPage => {
  checkOrder(items, after);
  const last = items.at(-1);
  return hasMore && last !== undefined ? { items, nextAfter: last.id } : { items };
};

// A page that begins after the last id would lose rows if ids did not ascend, so rows out of order are not believed.
const checkOrder = (items: readonly AutotaskRecord[], after = -1): void => {
  let last = after;
  for (const { id } of items) {
    if (id <= last) throw strange('gave rows out of the order of their ids');
    last = id;
  }
};

/** Yields the rows of a collection by GET and of all pages that follow; a page elsewhere is not followed. */
async function* followPages(
  ask: Ask,
  path: string,
  object: string,
  options?: CallOptions,
): AsyncGenerator<AutotaskRecord, void, undefined> {
  let next: string | undefined;
  do {
    const named: string | undefined = next;
    const url = (base: string): string => (named === undefined ? `${base}/${path}` : within(base, named));
    const asked: Answered = await ask({ method: 'GET', url, object, isWrite: false }, options);
    const { items, pageDetails }: z.infer<typeof pageAnswer> = readAnswer(pageAnswer, asked.answer, asked.url);
    yield* items;
    next = pageDetails.nextPageUrl ?? undefined;
    if (next === asked.url) throw strange('named the same page as the next one');
  } while (next !== undefined);
}

// The address of a next page comes from an answer: whatever it names, the secret goes to the zone only.
const within = (base: string, url: string): string => {
  if (URL.canParse(url)) {
    const { origin, username, password } = new URL(url);
    if (origin === new URL(base).origin && username === '' && password === '') return url;
  }
  throw new AutotaskError(
    'SERVER_URL_INVALID',
    `Autotask named a next page at another address (${url.slice(0, 100)}), which is not followed.`,
  );
};

const strange = (what: string): AutotaskError => new AutotaskError('PROVIDER_UNREACHABLE', `Autotask ${what}.`);
