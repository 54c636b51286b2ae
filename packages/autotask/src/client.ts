import { z } from 'zod';
import { AutotaskError } from './errors.js';
import { checkFilter, type Filter } from './filter.js';
import { followPages, recordSchema, type AutotaskRecord } from './pages.js';
import { isSuccess } from './refusal.js';
import { createSignedIn, readAnswer, type ClientOptions } from './signed-in.js';

/** What a query asks for. */
export type Query = {
  readonly filter: Filter;
  /** Only these fields; `id` and the user defined fields come in any case. */
  readonly includeFields?: readonly string[];
  /** Rows a page, 1 to 500, 500 unless given; all pages are read. */
  readonly pageSize?: number;
};

/** What may be done with an entity. */
export type EntityInformation = z.infer<typeof informationAnswer>['info'];

type CallOptions = { readonly signal?: AbortSignal | undefined };

/** Reads an account's data; entities go by their name in paths, `Companies`. Every method may throw an `AutotaskError`. */
export type AutotaskClient = {
  /** One record, or undefined when there is none of that id. */
  get(entity: string, id: number, options?: CallOptions): Promise<AutotaskRecord | undefined>;
  /** All records that match, ids ascending; a page is asked for when its first row is needed. */
  query(entity: string, query: Query, options?: CallOptions): AsyncGenerator<AutotaskRecord, void, undefined>;
  count(entity: string, filter: Filter, options?: CallOptions): Promise<number>;
  entityInformation(entity: string, options?: CallOptions): Promise<EntityInformation>;
  close(): Promise<void>;
};

const itemAnswer = z.object({ item: recordSchema.nullable() });
const countAnswer = z.object({ queryCount: z.number().int() });
const informationAnswer = z.object({
  info: z.object({
    name: z.string(),
    canCreate: z.boolean(),
    canDelete: z.boolean(),
    canQuery: z.boolean(),
    canUpdate: z.boolean(),
  }),
});

/** Makes a client for one account, with a connection pool of its own; `close` ends it. */
export const createAutotaskClient = (options: ClientOptions): AutotaskClient => {
  const { base, ask, close } = createSignedIn(options);
  return {
    close,
    get: async (entity, id, { signal } = {}) => {
      const url = `${base}/${checkEntity(entity)}/${checkId(id)}`;
      const answer = await ask({ entity, url, signal }, (each) => isSuccess(each) || each.status === 404);
      return answer.status === 404 ? undefined : (readAnswer(itemAnswer, answer, url).item ?? undefined);
    },
    query: (entity, query, { signal } = {}) => {
      const body = queryBody(query);
      return followPages(`${base}/${checkEntity(entity)}/query`, (url) => ask({ entity, url, body, signal }));
    },
    count: async (entity, filter, { signal } = {}) => {
      const url = `${base}/${checkEntity(entity)}/query/count`;
      const answer = await ask({ entity, url, body: queryBody({ filter }), signal });
      return readAnswer(countAnswer, answer, url).queryCount;
    },
    entityInformation: async (entity, { signal } = {}) => {
      const url = `${base}/${checkEntity(entity)}/entityInformation`;
      return readAnswer(informationAnswer, await ask({ entity, url, signal }), url).info;
    },
  };
};

const queryBody = ({ filter, includeFields, pageSize }: Query): string => {
  checkFilter(filter);
  if (pageSize !== undefined && !(Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= 500))
    throw invalid('A page holds between 1 and 500 rows.');
  return JSON.stringify({ filter, IncludeFields: includeFields, MaxRecords: pageSize });
};

const checkEntity = (entity: string): string => {
  if (!/^[A-Za-z]+$/.test(entity)) throw invalid(`“${entity}” is not the name of an entity.`);
  return entity;
};

const checkId = (id: number): number => {
  if (!Number.isSafeInteger(id) || id < 0) throw invalid(`${id} is not an id.`);
  return id;
};

const invalid = (message: string): AutotaskError => new AutotaskError('REQUEST_INVALID', message);
