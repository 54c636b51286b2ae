'use client';

import dynamic from 'next/dynamic';
import { useBulkJob } from './bulk-job';

/** Fetched when there is something to show: with the list, where it begins, it is there already. */
const BulkReportView = dynamic(() => import('./bulk-report').then((module) => module.BulkReportView), { ssr: false });

/** How something done to many goes and how it ended, above whatever page one has gone on to. */
export function BulkElsewhere() {
  const { report, isHosted } = useBulkJob();
  return report && !isHosted ? <BulkReportView report={report} /> : null;
}
