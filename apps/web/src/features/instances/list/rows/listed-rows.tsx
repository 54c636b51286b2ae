import type { ReactNode } from 'react';
import { type FragmentOf, readFragment } from '@/graphql/graphql';
import type { Selectable } from '../bulk/selection';
import { InstanceRow, InstanceRowFragment } from '../instance-row';

/** A row of the list: what choosing it needs, and how it looks. */
export interface ListedRow extends Selectable {
  readonly node: ReactNode;
}

interface Look {
  readonly now: number;
  readonly isSelectable: boolean;
}

/** Makes rows of a page of instances, on the server for the first page and in the browser for what follows. */
export const listedRows = (
  instances: readonly FragmentOf<typeof InstanceRowFragment>[],
  { now, isSelectable }: Look,
): readonly ListedRow[] =>
  instances.map((instance) => {
    const { id, name, tags } = readFragment(InstanceRowFragment, instance);
    return { id, name, tags, node: <InstanceRow instance={instance} now={now} isSelectable={isSelectable} /> };
  });
