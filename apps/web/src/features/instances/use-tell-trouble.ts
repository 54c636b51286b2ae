'use client';

import { useTell } from '@/features/shell/news';
import type { Trouble } from './send-change';
import { requestIdIn, useTroubleText } from './trouble-text';

/** Tells that a change did not come about: what was not done, why, and the request its log is found by. */
export function useTellTrouble() {
  const tell = useTell();
  const text = useTroubleText();
  return (what: string, trouble: Trouble) =>
    tell({ kind: 'bad', text: `${what} ${text(trouble)}`, requestId: requestIdIn(trouble) });
}
