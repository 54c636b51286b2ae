import { getTimeZone } from 'next-intl/server';
import { fileDoor } from '@/door/file-door';
import type { DoorEnv } from '@/door/graphql-door';
import { actionsOf } from './actions';
import { type AuditSearch, rangeOf, readAuditSearch } from './audit-search';

const types = { csv: 'text/csv', jsonl: 'application/x-ndjson' } as const;

/** The door to the audit as a file, narrowed as its page is. */
export const exportAudit = (env: DoorEnv, format: keyof typeof types) =>
  fileDoor(env, async (ask, request) => {
    const search = readAuditSearch(Object.fromEntries(new URL(request.url).searchParams));
    return ask(`/audit?${queryOf(search, await getTimeZone()).toString()}`, types[format]);
  });

/** What narrows it, as the API takes it. */
function queryOf(search: AuditSearch, timeZone: string): URLSearchParams {
  const { since, until } = rangeOf(search, timeZone);
  const actions = search.action === undefined ? [] : actionsOf(search.action);
  const pairs: [string, string | null | undefined][] = [
    ...Object.entries({ since, until, actor: search.person, instance: search.instance, source: search.source }),
    ...actions.map((action): [string, string] => ['action', action]),
  ];
  return new URLSearchParams(pairs.filter((pair): pair is [string, string] => pair[1] != null));
}
