import { useEffect, useState } from 'react';
import { client } from '@/graphql/browser-client';
import { LookUpQuery } from './record-documents';
import { recordName, recordValues } from './records';

interface Reference {
  readonly instanceId: string;
  /** The object the id is of; undefined for what refers to nothing. */
  readonly object: string | undefined;
  /** What stands in the field. */
  readonly value: string;
  /** What the value the form began with is called, where that is known. */
  readonly known: string | undefined;
}

interface Named {
  readonly object: string;
  readonly value: string;
  readonly name: string;
}

const typingPauseMs = 300;

/** What the record is called whose id stands in a field, once it is known; asks for it after a pause. */
export function useReferredName({ instanceId, object, value, known }: Reference): string | undefined {
  const [begunWith] = useState(value);
  const [found, setFound] = useState<Named>();
  const isKnown = known !== undefined && value === begunWith;
  useEffect(() => {
    if (object === undefined || isKnown || !/^\d{1,15}$/.test(value)) return undefined;
    let isCurrent = true;
    const look = async () => {
      const { data } = await client.query(LookUpQuery, { id: instanceId, object, where: `id = ${value}` });
      const values = data?.instance?.crm?.records?.nodes[0]?.values;
      if (isCurrent && values !== undefined)
        setFound({ object, value, name: recordName(object, recordValues(values)) });
    };
    const pause = setTimeout(() => void look(), typingPauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(pause);
    };
  }, [instanceId, object, value, isKnown]);
  if (isKnown) return known;
  return found?.object === object && found?.value === value ? found.name : undefined;
}
