'use client';

import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { filterOf } from '../list-query';

/** An instance as far as choosing it needs. */
export interface Selectable {
  readonly id: string;
  readonly name: string;
  readonly tags: readonly string[];
}

interface SelectionState {
  /** The rows that are listed so far. */
  readonly page: readonly Selectable[];
  /** How many instances the filters leave, those not listed yet among them. */
  readonly totalCount: number;
  readonly filter: ReturnType<typeof filterOf>;
  readonly chosen: ReadonlyMap<string, Selectable>;
  /** Whether all that match are meant, also those not listed yet. */
  readonly isEverything: boolean;
  choose(ids: readonly string[], isChosen: boolean): void;
  /** The same for every row from the one chosen last up to this one. */
  chooseUpTo(id: string, isChosen: boolean): void;
  chooseEverything(): void;
  clear(): void;
}

const Context = createContext<SelectionState | undefined>(undefined);

/** What is chosen in the list. */
export function useSelection(): SelectionState {
  const state = useContext(Context);
  if (state === undefined) throw new Error('There is no list to choose from here.');
  return state;
}

type SelectionProps = Pick<SelectionState, 'page' | 'totalCount' | 'filter'> & { readonly children: ReactNode };

/** Keeps what is chosen while one looks through a list. */
export function Selection({ page, totalCount, filter, children }: SelectionProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Selectable>>(new Map());
  const [isEverything, setEverything] = useState(false);
  const last = useRef<string>(undefined);
  const state = useMemo((): SelectionState => {
    const choose = (ids: readonly string[], isChosen: boolean) => {
      last.current = ids.at(-1);
      setEverything(false);
      setChosen((before) => withChosen(before, page, ids, isChosen));
    };
    return {
      page,
      totalCount,
      filter,
      chosen,
      isEverything,
      choose,
      chooseUpTo: (id, isChosen) => choose(idsBetween(page, last.current, id), isChosen),
      chooseEverything: () => setEverything(true),
      clear: () => {
        setEverything(false);
        setChosen(new Map());
      },
    };
  }, [page, totalCount, filter, chosen, isEverything]);
  return <Context value={state}>{children}</Context>;
}

/** What is chosen once these rows of the page are chosen too, or no longer. */
export function withChosen(
  before: ReadonlyMap<string, Selectable>,
  page: readonly Selectable[],
  ids: readonly string[],
  isChosen: boolean,
): ReadonlyMap<string, Selectable> {
  const next = new Map(before);
  const meant = new Set(ids);
  for (const row of page.filter(({ id }) => meant.has(id))) {
    if (isChosen) next.set(row.id, row);
    else next.delete(row.id);
  }
  return next;
}

/** The ids from one row to another, the second last; that one alone when the first is not on the page. */
export function idsBetween(page: readonly Selectable[], from: string | undefined, to: string): readonly string[] {
  const ids = page.map(({ id }) => id);
  const [start, end] = [ids.indexOf(from ?? ''), ids.indexOf(to)];
  if (start < 0 || end < 0) return [to];
  return start <= end ? ids.slice(start, end + 1) : ids.slice(end, start + 1).reverse();
}
