import { type Answer, askInPart } from '@/graphql/ask';
import type { Failure } from '@/graphql/failure';
import { readFragment, type ResultOf } from '@/graphql/graphql';
import { RecordQuery, RowFragment } from './record-documents';
import { askObject, type ObjectDetails } from './read-object';
import type { Row } from './referred-names';

type Crm = NonNullable<NonNullable<ResultOf<typeof RecordQuery>['instance']>['crm']>;
type Found = NonNullable<Crm['record']>;

/** What belongs to a record, as far as one page shows it. */
export interface Related {
  readonly nodes: readonly { readonly id: string; readonly values: unknown }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** A record and what it looks like. */
export interface RecordFound {
  readonly details: ObjectDetails;
  /** Why something that belongs to it is not there. */
  readonly missing: Failure | undefined;
  readonly record: {
    readonly id: string;
    readonly values: unknown;
    readonly row: Row;
    /** The type of the record in the schema: `CrmAccount`. */
    readonly typename: string;
    /** Null where they could not be read; absent where none can belong to it. */
    readonly contacts: Related | null | undefined;
    readonly opportunities: Related | null | undefined;
  };
}

/** Asks for a record and its fields at once; `data` is null where there is no such record. */
export async function askRecord(id: string, object: string, record: string): Promise<Answer<RecordFound | null>> {
  const [described, asked] = await Promise.all([askObject(id, object), askInPart(RecordQuery, { id, object, record })]);
  if (described.failure) return { failure: described.failure };
  const found = asked.data?.instance?.crm?.record ?? null;
  if (asked.failure && !found) return { failure: asked.failure };
  return { data: found && { details: described.data, record: toRecord(found), missing: asked.failure } };
}

function toRecord(found: Found): RecordFound['record'] {
  const { __typename, values } = readFragment(RowFragment, found);
  return {
    id: found.id,
    values,
    row: found,
    typename: __typename,
    contacts: 'contacts' in found ? found.contacts : undefined,
    opportunities: 'opportunities' in found ? found.opportunities : undefined,
  };
}
