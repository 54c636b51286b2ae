'use client';

import { useEffect, useState } from 'react';
import { client } from '@/graphql/browser-client';
import { graphql, type ResultOf } from '@/graphql/graphql';
import { numberIn } from '@/features/instances/number-in';

const FoundFragment = graphql(`
  fragment FoundInstance on Instance @_unmask {
    id
    number
    name
    element {
      name
    }
  }
`);

const FindQuery = graphql(
  `
    query FindInstances($search: String!, $number: ID!, $isNumber: Boolean!) {
      instance(id: $number) @include(if: $isNumber) {
        ...FoundInstance
      }
      instances(first: 6, filter: { search: $search }) {
        nodes {
          ...FoundInstance
        }
      }
    }
  `,
  [FoundFragment],
);

type Found = readonly ResultOf<typeof FoundFragment>[];

const typingPauseMs = 200;

/** The instance of the number that was typed, and those whose names hold what was, once typing pauses. */
export function useFoundInstances(typed: string): { readonly instances: Found; readonly isLooking: boolean } {
  const search = typed.trim();
  const [found, setFound] = useState<{ readonly search: string; readonly instances: Found }>();
  useEffect(() => {
    if (search === '') return undefined;
    const state = { isWanted: true };
    const timer = setTimeout(() => {
      const number = numberIn(search);
      const variables = { search, number: number ?? '', isNumber: number !== undefined };
      const asked = client.query(FindQuery, variables, { requestPolicy: 'network-only' }).toPromise();
      void asked.then(({ data }) => state.isWanted && setFound({ search, instances: data ? allOf(data) : [] }));
    }, typingPauseMs);
    return () => {
      state.isWanted = false;
      clearTimeout(timer);
    };
  }, [search]);
  if (search === '') return { instances: [], isLooking: false };
  return { instances: found?.instances ?? [], isLooking: found?.search !== search };
}

/** Each once, the one of the number first. */
function allOf({ instance, instances }: ResultOf<typeof FindQuery>): Found {
  return instance ? [instance, ...instances.nodes.filter(({ id }) => id !== instance.id)] : instances.nodes;
}
