'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useIsEnglish } from '@/i18n/use-is-english';
import { sayStage } from '@/features/verification/stage-words';
import { type StageLine, waitingStages, withStage } from '@/features/verification/stages';
import { followStages, type ToldStage } from '@/features/verification/follow-stages';
import { client } from '@/graphql/browser-client';
import { type AttemptKeys, createAttemptKeys } from './attempt-key';
import { sendChange } from '../send-change';
import { CancelMutation, CheckMutation, CreateMutation } from './create-documents';
import { endedBy } from './ended-by';
import type { CreateInput, ElementShape } from './form-values';
import { cancelOpenAttempt, forgetOpenAttempt, keepOpenAttempt } from './open-attempt';
import { type Created, type Outcome, outcomeOf, type OutcomeWords } from './outcome';

/** What a person asked for: an instance, the same though it cannot be checked just now, or only the check. */
export type Purpose = 'create' | 'keep' | 'check';

/** One try: while it runs, and what became of it. */
export interface Attempt {
  readonly id: string;
  readonly startedAt: number;
  readonly purpose: Purpose;
  readonly lines: readonly StageLine[];
  /** What a screen reader is told of the latest stage. */
  readonly news: string;
  /** Whether it is wanted no more, and its answer is awaited to see whether that came in time. */
  readonly isCancelling?: boolean;
  readonly outcome?: Outcome;
  readonly totalMs?: number;
  readonly requestId?: string;
}

/** The attempt a create was whose answer came only after the page was reloaded. */
export const attemptOf = (created: Created): Attempt => {
  const { lastVerification } = created.instance;
  return {
    id: created.instance.id,
    startedAt: Date.now(),
    purpose: 'create',
    lines: lastVerification?.stages ?? waitingStages(),
    news: '',
    outcome: { kind: 'created', created },
    ...(lastVerification && { totalMs: lastVerification.durationMs }),
  };
};

/** A try under way. */
interface Running {
  readonly id: string;
  /** Ends the waiting for its answer. */
  readonly giveUp: AbortController;
  isCancelled: boolean;
}

/** How long the API’s word is awaited that a check was ended. */
const cancelledWithinMs = 3_000;

/**
 * Sends the form and follows the stages as they happen. A second press while one attempt runs does nothing. `cancel` has the
 * API end the check, and `run` then settles as cancelled. What was made before that came, or may have been where the API
 * does not answer, is found as any answer that was lost; once that is done with, `settle` says so.
 */
export function useAttempt(element: ElementShape) {
  const t = useTranslations('create');
  const stages = useTranslations('verification');
  const isEnglish = useIsEnglish();
  const say = (told: ToldStage) => sayStage(stages, isEnglish, told);
  const [attempt, setAttempt] = useState<Attempt>();
  const running = useRef<Running>(undefined);
  const [keys] = useState(createAttemptKeys);

  const run = async (purpose: Purpose, input: CreateInput): Promise<Attempt | undefined> => {
    if (running.current) return undefined;
    const mine: Running = { id: crypto.randomUUID(), giveUp: new AbortController(), isCancelled: false };
    running.current = mine;
    const begun: Attempt = {
      id: mine.id,
      startedAt: Date.now(),
      purpose,
      lines: waitingStages(),
      news: '',
    };
    setAttempt(begun);
    const end = followStages(begun.id, (told) =>
      setAttempt((current) => (current?.id === begun.id ? withTold(current, told, say(told)) : current)),
    );
    const result = await send(begun, { ...input, attemptId: begun.id }, keys, mine.giveUp.signal);
    end();
    running.current = undefined;
    const settled = result && withResult(begun, { t, isEnglish }, element, result);
    const isUnwanted = settled === undefined || (mine.isCancelled && settled.outcome?.kind === 'created');
    if (purpose !== 'check' && isUnwanted) cancelOpenAttempt(element.key);
    if (settled?.outcome?.kind === 'created' && !isUnwanted) keys.settle();
    setAttempt(isUnwanted || settled.outcome?.kind === 'cancelled' ? undefined : settled);
    return isUnwanted ? undefined : settled;
  };
  const cancel = () => {
    const { current } = running;
    if (!current || current.isCancelled) return;
    current.isCancelled = true;
    setAttempt((shown) => shown && { ...shown, isCancelling: true });
    void sendChange(CancelMutation, { attemptId: current.id });
    setTimeout(() => current.giveUp.abort(), cancelledWithinMs);
  };
  return { attempt, run, cancel, settle: keys.settle };
}

const withTold = (attempt: Attempt, told: ToldStage, news: string): Attempt =>
  attempt.outcome ? attempt : { ...attempt, lines: withStage(attempt.lines, told), news };

type Result = Parameters<typeof outcomeOf>[2];

function withResult(begun: Attempt, words: OutcomeWords, element: ElementShape, result: Result): Attempt {
  const { outcome, lines = begun.lines, totalMs } = outcomeOf(words, element, result);
  const requestId = result.extensions?.['requestId'];
  return {
    ...begun,
    outcome,
    lines,
    ...(totalMs !== undefined && { totalMs }),
    ...(typeof requestId === 'string' && { requestId }),
  };
}

/** Undefined when nobody waits for the answer any more. */
async function send(
  { id: attemptId, purpose, startedAt }: Attempt,
  input: CreateInput,
  keys: AttemptKeys,
  signal: AbortSignal,
): Promise<Result | undefined> {
  if (purpose === 'check') {
    const { data, error, extensions } = await client.mutation(CheckMutation, { input }, endedBy(signal)).toPromise();
    return signal.aborted ? undefined : { error, extensions, answer: data?.verifyConfiguration };
  }
  const asked: CreateInput = { ...input, verify: purpose === 'keep' ? 'ALLOW_UNREACHABLE' : 'REQUIRED' };
  const idempotencyKey = keys.keyFor(asked);
  keepOpenAttempt({ elementKey: input.elementKey, idempotencyKey, attemptId, startedAt });
  const variables = { input: { ...asked, idempotencyKey } };
  const asking = client.mutation(CreateMutation, variables, endedBy(signal));
  const { data, error, extensions } = await asking.toPromise();
  if (signal.aborted) return undefined;
  if (data && data.createInstance.__typename !== 'CreatedInstance') keys.settle();
  if (data && data.createInstance.__typename !== 'CreatedInstance') forgetOpenAttempt();
  return { error, extensions, answer: data?.createInstance };
}
