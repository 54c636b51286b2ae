import { askApi } from './ask-api';
import type { DoorEnv } from './graphql-door';
import { forOwnReaders } from './own-readers';
import { passOn } from './pass-on';
import { type Refusal, plainAnswer } from './refusal';
import { readSession } from './session-cookie';

/** Asks the API for what lies at a path, in this form, in the browser's name. */
export type AskForFile = (path: string, accept: string) => Promise<Response | Refusal>;

/**
 * A same-origin door to a file the API gives, so that no script ever holds the session: passed on as it comes, and ended
 * when the browser leaves. `find` says what is asked for.
 */
export const fileDoor = <Rest extends readonly unknown[]>(
  env: DoorEnv,
  find: (ask: AskForFile, request: Request, ...rest: Rest) => Promise<Response | Refusal>,
) =>
  forOwnReaders(env, async ({ request, requestId, place }, ...rest: Rest) => {
    const session = readSession(request.headers.get('cookie'), place);
    const ask: AskForFile = (path, accept) =>
      askApi({
        url: env.apiUrl + path,
        method: 'GET',
        accept,
        from: request,
        signal: request.signal,
        session,
        requestId,
      });
    const answer = await find(ask, request, ...rest);
    return answer instanceof Response ? passOn(answer, requestId) : plainAnswer(answer, requestId);
  });
