'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useEffect, useState } from 'react';
import { useBulkJob } from './bulk-job';
import { useSelection } from './selection';

/** Fetched when something is first chosen: most who look at the list never do. */
const BulkPanel = dynamic(() => import('./bulk-panel').then(({ BulkPanel: Panel }) => Panel), { ssr: false });

interface BulkActionsProps {
  /** Whether the list is that of deleted instances, which can only be restored. */
  readonly isDeleted: boolean;
  /** What stands in this place while nothing is chosen. */
  readonly children: ReactNode;
}

/** What can be done with what is chosen, and what became of it; in the place of the line above the list. */
export function BulkActions({ isDeleted, children }: BulkActionsProps) {
  const { chosen, isEverything } = useSelection();
  const [isOpen, setOpen] = useState(false);
  const { report } = useBulkJob();
  const isNeeded = isEverything || chosen.size > 0 || report !== undefined;
  useEffect(() => {
    if (isNeeded) setOpen(true);
  }, [isNeeded]);
  if (!isNeeded && !isOpen) return children;
  return <BulkPanel isDeleted={isDeleted} onClose={() => setOpen(false)} rest={children} />;
}
