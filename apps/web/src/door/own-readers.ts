import type { DoorEnv } from './graphql-door';
import { findForeignReader } from './guard';
import { type Place, placeOf } from './place';
import { plainAnswer } from './refusal';

/** A request one of the console's own pages, or a person by address, made to read something. */
export interface Visit {
  readonly request: Request;
  readonly requestId: string;
  readonly place: Place | undefined;
}

/** Answers only what the console's own pages and people ask for; pages of others are refused. */
export const forOwnReaders =
  <Rest extends readonly unknown[]>(
    env: Pick<DoorEnv, 'publicUrl'>,
    answer: (visit: Visit, ...rest: Rest) => Promise<Response>,
  ) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    const requestId = crypto.randomUUID();
    const place = placeOf(request.headers.get('host'), env.publicUrl);
    const refusal = findForeignReader(request, place);
    return refusal ? plainAnswer(refusal, requestId) : answer({ request, requestId, place }, ...rest);
  };
