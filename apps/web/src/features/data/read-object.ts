import type { Answer } from '@/graphql/ask';
import { ask } from '@/graphql/ask';
import type { ResultOf } from '@/graphql/graphql';
import { DescribeQuery } from './data-documents';

type Crm = NonNullable<NonNullable<ResultOf<typeof DescribeQuery>['instance']>['crm']>;

/** An object as the account has it: its fields, and what may be done with it. */
export type ObjectDetails = NonNullable<Crm['object']>;
export type Field = ObjectDetails['fields'][number];

/** Asks what an object looks like; the instance is known to be there. */
export async function askObject(id: string, object: string): Promise<Answer<ObjectDetails>> {
  const { data, failure } = await ask(DescribeQuery, { id, object });
  if (failure) return { failure };
  const details = data.instance?.crm?.object;
  return details ? { data: details } : { failure: { kind: 'broken', message: '', requestId: undefined } };
}
