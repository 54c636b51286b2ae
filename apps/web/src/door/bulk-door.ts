import { askApi } from './ask-api';
import type { DoorEnv } from './graphql-door';
import { findForeignReader } from './guard';
import { passOn } from './pass-on';
import { placeOf } from './place';
import { plainAnswer } from './refusal';
import { readSession } from './session-cookie';

/** Which bulk job of which instance, as the address has it. */
export interface BulkParts {
  readonly instance: string;
  readonly job: string;
  readonly object: string;
}

/** A same-origin door to what a bulk job has gathered, as a table for a spreadsheet; passed on as it comes, and ended when the browser leaves. */
export const bulkDoor =
  (env: DoorEnv) =>
  async (request: Request, { params }: { readonly params: Promise<BulkParts> }): Promise<Response> => {
    const requestId = crypto.randomUUID();
    const place = placeOf(request.headers.get('host'), env.publicUrl);
    const refusal = findForeignReader(request, place);
    if (refusal) return plainAnswer(refusal, requestId);
    const { instance, job, object } = await params;
    const path = [instance, 'bulk', job, object].map((part) => encodeURIComponent(decodeURIComponent(part))).join('/');
    const session = readSession(request.headers.get('cookie'), place);
    const answer = await askApi({
      url: `${env.apiUrl}/elements/api-v2/instances/${path}?spreadsheet=true`,
      method: 'GET',
      accept: 'text/csv',
      from: request,
      signal: request.signal,
      session,
      requestId,
    });
    return answer instanceof Response ? passOn(answer, requestId) : plainAnswer(answer, requestId);
  };
