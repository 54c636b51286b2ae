import { client } from '@/graphql/browser-client';
import { type Failure, failureOf } from '@/graphql/failure';
import { graphql } from '@/graphql/graphql';
import { unanswered } from '../../send-change';
import { InstanceRowFragment } from '../instance-row';
import { filterOf, listOrders, type ListQuery } from '../list-query';
import { type ListedRow, listedRows } from './listed-rows';

const MoreQuery = graphql(
  `
    query MoreInstances($filter: InstanceFilter!, $orderBy: InstanceOrder!, $first: Int!, $after: String) {
      instances(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        nodes {
          ...InstanceRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [InstanceRowFragment],
);

/** Where a list ends so far, and whether it goes on behind that. */
export interface ListEnd {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Rows that follow, and where they end. */
export interface MoreRows {
  readonly rows: readonly ListedRow[];
  readonly end: ListEnd;
}

interface Asked {
  readonly query: ListQuery;
  readonly after: string | null;
  /** At most 200. */
  readonly first: number;
  readonly isSelectable: boolean;
}

/** The rows of a list behind a cursor, or why they did not come. */
export async function fetchRows({ query, after, first, isSelectable }: Asked): Promise<MoreRows | Failure> {
  const variables = { filter: filterOf(query), orderBy: listOrders[query.order], first, after };
  const answer = await client.query(MoreQuery, variables).toPromise();
  const page = answer.data?.instances;
  if (!page) return failureOf(answer) ?? unanswered;
  return { rows: listedRows(page.nodes, { now: Date.now(), isSelectable }), end: page.pageInfo };
}
