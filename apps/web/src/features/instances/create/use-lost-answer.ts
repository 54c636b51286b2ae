'use client';

import { useEffect, useState } from 'react';
import { client } from '@/graphql/browser-client';
import { CreatedQuery } from './create-documents';
import { findOpenAttempt, forgetOpenAttempt, type OpenAttempt } from './open-attempt';
import type { Created } from './outcome';

/** What is known of a create that was under way when the page was reloaded. */
export type LostAnswer = 'none' | 'looking' | 'nothing' | Created;

/** How often it is asked for, and how long after its start an answer may still come. */
const askEveryMs = 1_500;
const latestMs = 60_000;

/** Fetches the answer of a create whose page was reloaded before it came, so that its token is not lost unseen. */
export function useLostAnswer(elementKey: string): LostAnswer {
  const [answer, setAnswer] = useState<LostAnswer>('none');
  useEffect(() => {
    const open = findOpenAttempt(elementKey);
    if (open === undefined) return undefined;
    setAnswer('looking');
    const looking = new AbortController();
    void look(open, looking.signal).then((found) => {
      if (looking.signal.aborted) return;
      if (found === undefined) forgetOpenAttempt();
      setAnswer(found ?? 'nothing');
    });
    return () => looking.abort();
  }, [elementKey]);
  return answer;
}

async function look({ idempotencyKey, startedAt }: OpenAttempt, signal: AbortSignal): Promise<Created | undefined> {
  while (!signal.aborted) {
    const asked = client.query(CreatedQuery, { idempotencyKey }, { requestPolicy: 'network-only' });
    const { data } = await asked.toPromise();
    if (data?.createdInstance) return data.createdInstance;
    if (Date.now() - startedAt > latestMs) return undefined;
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  return undefined;
}
