import type { z } from 'zod';
import { parseAnswer } from './answer.js';
import type { Call, Caller } from './call.js';
import { withETag } from './etag.js';
import { type Page, readPage, rowsOfEveryPage } from './pages.js';

/** What every call takes: a signal that ends it, waits and retries included. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** The ways calls are made and their answers read. */
export interface Ask {
  readonly call: Caller;
  /** Makes the call and reads its answer by a model. */
  one<T extends object>(call: Call, model: z.ZodType<T>): Promise<T>;
  get<T extends object>(path: string, model: z.ZodType<T>, options?: CallOptions): Promise<T>;
  page<T>(path: string, row: z.ZodType<T>, options?: CallOptions): Promise<Page<T>>;
  /** Every row, over as many pages as there are. */
  rows<T>(pathOf: PathOfPage, row: z.ZodType<T>, options?: CallOptions): AsyncGenerator<T, void, undefined>;
  /** The same, all at once. */
  all<T>(pathOf: PathOfPage, row: z.ZodType<T>, options?: CallOptions): Promise<readonly T[]>;
}

type PathOfPage = (nextPage: string | undefined) => string;

/** The ways to ask over one caller. */
export function createAsk(call: Caller): Ask {
  const one: Ask['one'] = async (what, model) => {
    const answer = await call(what);
    return withETag(parseAnswer(answer, model), answer.headers);
  };
  const page: Ask['page'] = (path, row, { signal } = {}) => readPage(call({ method: 'GET', path, signal }), row);
  const rows: Ask['rows'] = (pathOf, row, options) =>
    rowsOfEveryPage((nextPage) => page(pathOf(nextPage), row, options));
  return {
    call,
    one,
    get: (path, model, { signal } = {}) => one({ method: 'GET', path, signal }, model),
    page,
    rows,
    all: async (pathOf, row, options) => {
      const all = [];
      for await (const found of rows(pathOf, row, options)) all.push(found);
      return all;
    },
  };
}
