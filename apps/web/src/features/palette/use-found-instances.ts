'use client';

import { useEffect, useState } from 'react';
import { client } from '@/graphql/browser-client';
import { graphql, type ResultOf } from '@/graphql/graphql';

const FindQuery = graphql(`
  query FindInstances($search: String!) {
    instances(first: 6, filter: { search: $search }) {
      nodes {
        id
        name
        element {
          name
        }
      }
    }
  }
`);

type Found = ResultOf<typeof FindQuery>['instances']['nodes'];

const typingPauseMs = 200;

/** The instances whose names hold what was typed, once typing pauses. */
export function useFoundInstances(typed: string): { readonly instances: Found; readonly isLooking: boolean } {
  const search = typed.trim();
  const [found, setFound] = useState<{ readonly search: string; readonly instances: Found }>();
  useEffect(() => {
    if (search === '') return undefined;
    const state = { isWanted: true };
    const timer = setTimeout(() => {
      const asked = client.query(FindQuery, { search }, { requestPolicy: 'network-only' }).toPromise();
      void asked.then(({ data }) => state.isWanted && setFound({ search, instances: data?.instances.nodes ?? [] }));
    }, typingPauseMs);
    return () => {
      state.isWanted = false;
      clearTimeout(timer);
    };
  }, [search]);
  if (search === '') return { instances: [], isLooking: false };
  return { instances: found?.instances ?? [], isLooking: found?.search !== search };
}
