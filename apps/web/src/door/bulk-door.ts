import { askApi } from './ask-api';
import type { DoorEnv } from './graphql-door';
import { findForeignReader } from './guard';
import { passOn } from './pass-on';
import { placeOf } from './place';
import { type Refusal, plainAnswer } from './refusal';
import { readSession } from './session-cookie';

/** Which bulk job of which instance, as the address has it. */
export interface BulkParts {
  readonly instance: string;
  readonly job: string;
  readonly object: string;
}

/** Refusals of ours, which are the same without labels. */
const ours: readonly number[] = [401, 403, 404];

/** Whether the labels cannot be had: what was gathered is there all the same. */
const lacksLabels = (answer: Response | Refusal): boolean =>
  answer instanceof Response && !answer.ok && !ours.includes(answer.status);

/**
 * A same-origin door to what a bulk job has gathered, as a table for a spreadsheet; passed on as it comes, and ended when
 * the browser leaves. While the provider cannot be asked for the labels the table comes without, and its name says so.
 */
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
    const ask = (query: string) =>
      askApi({
        url: `${env.apiUrl}/elements/api-v2/instances/${path}?${query}`,
        method: 'GET',
        accept: 'text/csv',
        from: request,
        signal: request.signal,
        session,
        requestId,
      });
    const whole = await ask('spreadsheet=true');
    const answer = lacksLabels(whole) ? await ask('spreadsheet=true&labels=false') : whole;
    return answer instanceof Response ? passOn(answer, requestId) : plainAnswer(answer, requestId);
  };
