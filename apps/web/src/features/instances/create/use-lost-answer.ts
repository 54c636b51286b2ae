'use client';

import { useEffect, useState } from 'react';
import { followStages } from '@/features/verification/follow-stages';
import { type StageLine, waitingStages, withStage } from '@/features/verification/stages';
import { client } from '@/graphql/browser-client';
import { CreatedQuery } from './create-documents';
import { findOpenAttempt, forgetOpenAttempt, type OpenAttempt } from './open-attempt';
import type { Created } from './outcome';

/** A create whose answer nobody waits for: its page was reloaded, or it was cancelled. */
export interface Unanswered {
  readonly isCancelled: boolean;
  readonly startedAt: number;
  /** How far its check has come. */
  readonly lines: readonly StageLine[];
  /** What it made; `looking` while that may still come. */
  readonly made: 'looking' | 'nothing' | Created;
}

/** How often it is asked for, and how long after its start, or after a stage failed, an answer may still come. */
const askEveryMs = 1_500;
const latestMs = 60_000;
const latestAfterFailureMs = 4_000;

/**
 * Fetches the answer of a create that nobody waits for, so that its token is not lost unseen; undefined while there is
 * none. Does so only while it is wanted.
 */
export function useLostAnswer(elementKey: string, isWanted: boolean): Unanswered | undefined {
  const [answer, setAnswer] = useState<Unanswered>();
  useEffect(() => {
    const open = isWanted ? findOpenAttempt(elementKey) : undefined;
    if (open === undefined) return undefined;
    const { isCancelled = false, startedAt } = open;
    setAnswer({ isCancelled, startedAt, lines: waitingStages(), made: 'looking' });
    const looking = new AbortController();
    let latest = startedAt + latestMs;
    const end = followStages(open.attemptId, (told) => {
      if (told.status === 'FAILED') latest = Math.min(latest, Date.now() + latestAfterFailureMs);
      setAnswer((now) => now && { ...now, lines: withStage(now.lines, told) });
    });
    void look(open, () => latest, looking.signal).then((found) => {
      if (looking.signal.aborted) return;
      end();
      if (found === undefined) forgetOpenAttempt();
      setAnswer((now) => now && { ...now, made: found ?? 'nothing' });
    });
    return () => {
      looking.abort();
      end();
      setAnswer(undefined);
    };
  }, [elementKey, isWanted]);
  return answer;
}

async function look({ idempotencyKey }: OpenAttempt, latest: () => number, signal: AbortSignal) {
  while (!signal.aborted) {
    const asked = client.query(CreatedQuery, { idempotencyKey }, { requestPolicy: 'network-only' });
    const { data } = await asked.toPromise();
    if (data?.createdInstance) return data.createdInstance;
    if (Date.now() > latest()) return undefined;
    await new Promise((resolve) => setTimeout(resolve, askEveryMs));
  }
  return undefined;
}
