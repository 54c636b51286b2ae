'use client';

import { useEffect, useState } from 'react';
import { client } from '@/graphql/browser-client';
import { graphql, type ResultOf } from '@/graphql/graphql';
import { numberIn } from '@/features/instances/number-in';
import { matches } from './matches';

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
        totalCount
        nodes {
          ...FoundInstance
        }
      }
    }
  `,
  [FoundFragment],
);

/** Those shown, and how many there are in all. */
interface Found {
  readonly instances: readonly ResultOf<typeof FoundFragment>[];
  readonly totalCount: number;
}

const none: Found = { instances: [], totalCount: 0 };

const typingPauseMs = 200;

/** The instance of the number that was typed, and those whose names hold what was, once typing pauses. */
export function useFoundInstances(typed: string): Found & { readonly isLooking: boolean } {
  const search = typed.trim();
  const [found, setFound] = useState<Found & { readonly search: string }>();
  useEffect(() => {
    if (search === '') return undefined;
    const state = { isWanted: true };
    const timer = setTimeout(() => {
      const number = numberIn(search);
      const variables = { search, number: number ?? '', isNumber: number !== undefined };
      const asked = client.query(FindQuery, variables, { requestPolicy: 'network-only' }).toPromise();
      void asked.then(({ data }) => state.isWanted && setFound({ search, ...(data ? allOf(data) : none) }));
    }, typingPauseMs);
    return () => {
      state.isWanted = false;
      clearTimeout(timer);
    };
  }, [search]);
  if (search === '') return { ...none, isLooking: false };
  const isLooking = found?.search !== search;
  const { instances, totalCount } = found ?? none;
  // While others are being looked for, those found before stay only as far as they are still meant.
  const still = isLooking ? instances.filter(({ name, number }) => matches(`${name} ${number}`, search)) : instances;
  return { instances: still, totalCount: isLooking ? still.length : totalCount, isLooking };
}

/** Each once, the one of the number first. */
function allOf({ instance, instances }: ResultOf<typeof FindQuery>): Found {
  const { nodes, totalCount } = instances;
  if (!instance) return { instances: nodes, totalCount };
  return { instances: [instance, ...nodes.filter(({ id }) => id !== instance.id)], totalCount };
}
