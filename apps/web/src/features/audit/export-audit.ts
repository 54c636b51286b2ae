import { getTimeZone } from 'next-intl/server';
import { askApi } from '@/door/ask-api';
import type { DoorEnv } from '@/door/graphql-door';
import { findForeignReader } from '@/door/guard';
import { passOn } from '@/door/pass-on';
import { placeOf } from '@/door/place';
import { plainAnswer } from '@/door/refusal';
import { readSession } from '@/door/session-cookie';
import { actionsOf } from './actions';
import { type AuditSearch, rangeOf, readAuditSearch } from './audit-search';

const types = { csv: 'text/csv', jsonl: 'application/x-ndjson' } as const;

/** A same-origin door to the audit as a file, narrowed as its page is; passed on as it comes, ended when the browser leaves. */
export const exportAudit =
  (env: DoorEnv, format: keyof typeof types) =>
  async (request: Request): Promise<Response> => {
    const requestId = crypto.randomUUID();
    const place = placeOf(request.headers.get('host'), env.publicUrl);
    const refusal = findForeignReader(request, place);
    if (refusal) return plainAnswer(refusal, requestId);
    const search = readAuditSearch(Object.fromEntries(new URL(request.url).searchParams));
    const answer = await askApi({
      url: `${env.apiUrl}/audit?${queryOf(search, await getTimeZone()).toString()}`,
      method: 'GET',
      accept: types[format],
      from: request,
      signal: request.signal,
      session: readSession(request.headers.get('cookie'), place),
      requestId,
    });
    return answer instanceof Response ? passOn(answer, requestId) : plainAnswer(answer, requestId);
  };

/** What narrows it, as the API takes it. */
export function queryOf(search: AuditSearch, timeZone: string): URLSearchParams {
  const { since, until } = rangeOf(search, timeZone);
  const actions = search.action === undefined ? [] : actionsOf(search.action);
  const pairs: [string, string | null | undefined][] = [
    ...Object.entries({ since, until, actor: search.person, instance: search.instance, source: search.source }),
    ...actions.map((action): [string, string] => ['action', action]),
  ];
  return new URLSearchParams(pairs.filter((pair): pair is [string, string] => pair[1] != null));
}
