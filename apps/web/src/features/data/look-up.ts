import { client } from '@/graphql/browser-client';
import { LookUpQuery } from './record-documents';
import { recordName, recordValues } from './records';
import { resourceOf } from './resources';

/** A record that can be chosen by what it is called. */
export interface Found {
  readonly id: string;
  readonly name: string;
}

/** Finds records whose names hold what was typed, some of them; none without an answer, as an id can be typed all the same. */
export async function lookUp(instanceId: string, object: string, typed: string): Promise<readonly Found[]> {
  const { data } = await client.query(LookUpQuery, { id: instanceId, object, where: whereNamed(object, typed) });
  const nodes = data?.instance?.crm?.records?.nodes ?? [];
  return nodes.map(({ id, values }) => ({ id, name: recordName(object, recordValues(values)) }));
}

/** Asks for names that hold what was typed, in any of a name's parts; for all when nothing was. */
function whereNamed(object: string, typed: string): string | null {
  const word = typed.trim().replaceAll("'", "''").replaceAll('%', '');
  if (word === '') return null;
  return resourceOf(object)
    .name.map((name) => `${name} LIKE '%${word}%'`)
    .join(' OR ');
}
