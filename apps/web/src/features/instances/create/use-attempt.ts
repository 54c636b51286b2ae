'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useIsEnglish } from '@/i18n/use-is-english';
import { sayStage } from '@/features/verification/stage-words';
import { type StageLine, waitingStages, withStage } from '@/features/verification/stages';
import { followStages, type ToldStage } from '@/features/verification/follow-stages';
import { client } from '@/graphql/browser-client';
import { type AttemptKeys, createAttemptKeys } from './attempt-key';
import { CheckMutation, CreateMutation } from './create-documents';
import type { CreateInput, ElementShape } from './form-values';
import { forgetOpenAttempt, keepOpenAttempt } from './open-attempt';
import { type Created, type Outcome, outcomeOf, type OutcomeWords } from './outcome';

/** What a person asked for: an instance, the same though it cannot be checked just now, or only the check. */
export type Purpose = 'create' | 'keep' | 'check';

/** One try: while it runs, and what became of it. */
export interface Attempt {
  readonly id: string;
  readonly purpose: Purpose;
  readonly lines: readonly StageLine[];
  /** What a screen reader is told of the latest stage. */
  readonly news: string;
  readonly outcome?: Outcome;
  readonly totalMs?: number;
  readonly requestId?: string;
}

/** The attempt a create was whose answer came only after the page was reloaded. */
export const attemptOf = (created: Created): Attempt => {
  const { lastVerification } = created.instance;
  return {
    id: created.instance.id,
    purpose: 'create',
    lines: lastVerification?.stages ?? waitingStages(),
    news: '',
    outcome: { kind: 'created', created },
    ...(lastVerification && { totalMs: lastVerification.durationMs }),
  };
};

/** Sends the form and follows the stages as they happen. A second press while one attempt runs does nothing. */
export function useAttempt(element: ElementShape) {
  const t = useTranslations('create');
  const stages = useTranslations('verification');
  const isEnglish = useIsEnglish();
  const say = (told: ToldStage) => sayStage(stages, isEnglish, told);
  const [attempt, setAttempt] = useState<Attempt>();
  const isRunning = useRef(false);
  const [keys] = useState(createAttemptKeys);

  const run = async (purpose: Purpose, input: CreateInput): Promise<Attempt | undefined> => {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    const begun: Attempt = { id: crypto.randomUUID(), purpose, lines: waitingStages(), news: '' };
    setAttempt(begun);
    const end = followStages(begun.id, (told) =>
      setAttempt((current) => (current?.id === begun.id ? withTold(current, told, say(told)) : current)),
    );
    const settled = withResult(
      begun,
      { t, isEnglish },
      element,
      await send(purpose, { ...input, attemptId: begun.id }, keys),
    );
    end();
    isRunning.current = false;
    setAttempt(settled);
    return settled;
  };
  return { attempt, run };
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

async function send(purpose: Purpose, input: CreateInput, keys: AttemptKeys): Promise<Result> {
  if (purpose === 'check') {
    const { data, error, extensions } = await client.mutation(CheckMutation, { input }).toPromise();
    return { error, extensions, answer: data?.verifyConfiguration };
  }
  const asked: CreateInput = { ...input, verify: purpose === 'keep' ? 'ALLOW_UNREACHABLE' : 'REQUIRED' };
  const idempotencyKey = keys.keyFor(asked);
  keepOpenAttempt({ elementKey: input.elementKey, idempotencyKey, startedAt: Date.now() });
  const variables = { input: { ...asked, idempotencyKey } };
  const { data, error, extensions } = await client.mutation(CreateMutation, variables).toPromise();
  if (data) keys.settle();
  if (data && data.createInstance.__typename !== 'CreatedInstance') forgetOpenAttempt();
  return { error, extensions, answer: data?.createInstance };
}
