'use client';

import { useRouter } from 'next/navigation';
import { requestIdIn, useTroubleText } from '../../trouble-text';
import { doInBulk } from './bulk-job';
import { type BulkAction, listMatching, type Tell, workOf } from './bulk-work';
import { useSelection } from './selection';

/** Does things to what is chosen, which is let go of as they begin. */
export function useBulk() {
  const { chosen, isEverything, filter, clear } = useSelection();
  const router = useRouter();
  const text = useTroubleText();
  const tell: Tell = (trouble) => ({ message: text(trouble), requestId: requestIdIn(trouble) });
  const find = async () => {
    const found = isEverything ? await listMatching(filter) : { data: [...chosen.values()] };
    if (found.trouble) return tell(found.trouble);
    clear();
    // What is chosen may stand in the list by its number alone, which no filter finds.
    return isEverything
      ? [...new Map([...chosen.values(), ...found.data].map((one) => [one.id, one])).values()]
      : found.data;
  };
  return async (action: BulkAction) => {
    await doInBulk({ kind: action.kind, find, work: workOf(action, tell) });
    router.refresh();
  };
}
