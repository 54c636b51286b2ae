'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Failure } from '@/graphql/failure';
import { Selection } from '../bulk/selection';
import { filterOf, isFromStart } from '../list-query';
import type { ListEnd } from './fetch-rows';
import { joinedRows } from './joined-rows';
import type { ListedRow } from './listed-rows';
import { type FirstRows, useMoreRows } from './use-more-rows';

interface ListedState {
  readonly rows: readonly ListedRow[];
  /** How many the filters leave, those not loaded yet among them. */
  readonly totalCount: number;
  readonly end: ListEnd;
  /** Whether it begins with its first row, and not somewhere in the middle. */
  readonly isWhole: boolean;
  readonly isBusy: boolean;
  readonly failure: Failure | undefined;
  /** Fetches the rows that follow. */
  load(): void;
}

const Context = createContext<ListedState | undefined>(undefined);

/** The list as far as it is loaded. */
export function useListed(): ListedState {
  const state = useContext(Context);
  if (state === undefined) throw new Error('There is no list here.');
  return state;
}

interface ListedProps extends FirstRows {
  readonly totalCount: number;
  readonly children: ReactNode;
}

/** A list that grows by pages, each behind the cursor of the one before; and what is chosen of it. */
export function Listed({ totalCount, children, ...first }: ListedProps) {
  const { further, end, isBusy, failure, load } = useMoreRows(first);
  const rows = useMemo(() => joinedRows(first.rows, further), [first.rows, further]);
  const isWhole = isFromStart(first.query);
  const filter = useMemo(() => filterOf(first.query), [first.query]);
  const state = useMemo(
    () => ({ rows, totalCount, end, isWhole, isBusy, failure, load }),
    [rows, totalCount, end, isWhole, isBusy, failure, load],
  );
  return (
    <Context value={state}>
      <Selection page={rows} totalCount={totalCount} filter={filter}>
        {children}
      </Selection>
    </Context>
  );
}
