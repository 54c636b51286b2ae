'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { requestIdIn, useTroubleText } from '../../trouble-text';
import { type BulkAction, listMatching, type Tell, workOf } from './bulk-work';
import { type Outcome, runBulk } from './run-bulk';
import { type Selectable, useSelection } from './selection';

/** Something done to many: as far as it has come, or as it ended. */
export interface BulkReport {
  readonly kind: BulkAction['kind'] | 'undo';
  readonly total: number;
  readonly outcomes: ReadonlyMap<Selectable, Outcome>;
  readonly isRunning: boolean;
  /** Why it could not even begin. */
  readonly trouble?: { readonly message: string; readonly requestId: string | undefined };
}

/** Does things to what is chosen, takes them back, and tells how it goes. */
export function useBulk() {
  const { chosen, isEverything, filter, clear, showOutcomes } = useSelection();
  const router = useRouter();
  const text = useTroubleText();
  const [report, setReport] = useState<BulkReport>();
  const stopper = useRef<AbortController>(undefined);
  const tell: Tell = (trouble) => ({ message: text(trouble), requestId: requestIdIn(trouble) });
  useEffect(() => () => stopper.current?.abort(), []);

  const perform = async (
    kind: BulkReport['kind'],
    items: readonly Selectable[],
    work: (item: Selectable) => Promise<Outcome>,
  ) => {
    stopper.current = new AbortController();
    const outcomes = new Map<Selectable, Outcome>();
    const show = (isRunning: boolean) => {
      setReport({ kind, total: items.length, outcomes: new Map(outcomes), isRunning });
      showOutcomes(new Map([...outcomes].map(([{ id }, outcome]) => [id, outcome])));
    };
    show(true);
    await runBulk({
      items,
      work,
      signal: stopper.current.signal,
      onOutcome: (item, outcome) => {
        outcomes.set(item, outcome);
        show(true);
      },
    });
    show(false);
    router.refresh();
  };

  const run = async (action: BulkAction) => {
    setReport({ kind: action.kind, total: 0, outcomes: new Map(), isRunning: true });
    const found = isEverything ? await listMatching(filter) : { data: [...chosen.values()] };
    const empty = { kind: action.kind, total: 0, outcomes: new Map(), isRunning: false };
    if (found.trouble) return setReport({ ...empty, trouble: tell(found.trouble) });
    clear();
    await perform(action.kind, found.data, workOf(action, tell));
  };

  const undo = async () => {
    const undoable = [...(report?.outcomes ?? [])].flatMap(([item, outcome]) =>
      outcome.kind === 'done' && outcome.undo ? [[item, outcome.undo] as const] : [],
    );
    const works = new Map(undoable);
    await perform('undo', [...works.keys()], (item) => works.get(item)?.() ?? Promise.resolve({ kind: 'unchanged' }));
  };

  return {
    report,
    run,
    undo,
    stop: () => stopper.current?.abort(),
    dismiss: () => {
      setReport(undefined);
      showOutcomes(new Map());
    },
  };
}
