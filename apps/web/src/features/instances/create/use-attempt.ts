'use client';

import { useRef, useState } from 'react';
import { sayStage, type StageLine, waitingStages, withStage } from '@/features/verification/stages';
import { client, streamContext } from '@/graphql/browser-client';
import type { FailedResult } from '@/graphql/failure';
import { createAttemptKeys } from './attempt-key';
import { CheckMutation, CreateMutation, StagesSubscription } from './create-documents';
import type { CreateInput, ElementShape } from './form-values';
import { type Outcome, outcomeOf } from './outcome';

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

/** Sends the form and follows the stages as they happen. A second press while one attempt runs does nothing. */
export function useAttempt(element: ElementShape) {
  const [attempt, setAttempt] = useState<Attempt>();
  const isRunning = useRef(false);
  const [keys] = useState(createAttemptKeys);

  const run = async (purpose: Purpose, input: CreateInput): Promise<Attempt | undefined> => {
    if (isRunning.current) return undefined;
    isRunning.current = true;
    const id = crypto.randomUUID();
    setAttempt({ id, purpose, lines: waitingStages(), news: '' });
    const stop = follow(id, (told) =>
      setAttempt((current) => (current?.id === id ? withTold(current, told) : current)),
    );
    const result = await send(purpose, { ...input, attemptId: id }, keys);
    setTimeout(stop, farewellMs);
    const { outcome, lines, totalMs } = outcomeOf(element, result);
    if (outcome.kind !== 'failed') keys.settle();
    const settled: Attempt = {
      id,
      purpose,
      outcome,
      lines: lines ?? waitingStages(),
      news: '',
      ...(totalMs !== undefined && { totalMs }),
      ...(result.requestId !== undefined && { requestId: result.requestId }),
    };
    isRunning.current = false;
    setAttempt(settled);
    return settled;
  };
  return { attempt, run };
}

/** The stream ends by itself with the check; one that does not is ended a little later. */
const farewellMs = 5000;

type Told = Parameters<typeof withStage>[1];

const withTold = (attempt: Attempt, told: Told): Attempt =>
  attempt.outcome ? attempt : { ...attempt, lines: withStage(attempt.lines, told), news: sayStage(told) };

function follow(attemptId: string, onStage: (told: Told) => void): () => void {
  const stages = client.subscription(StagesSubscription, { attemptId }, streamContext);
  const { unsubscribe } = stages.subscribe(({ data }) => data && onStage(data.verification));
  return unsubscribe;
}

async function send(purpose: Purpose, input: CreateInput, keys: ReturnType<typeof createAttemptKeys>) {
  if (purpose === 'check') {
    const result = await client.mutation(CheckMutation, { input }).toPromise();
    return { ...readable(result), answer: result.data?.verifyConfiguration };
  }
  const verify = purpose === 'keep' ? 'ALLOW_UNREACHABLE' : 'REQUIRED';
  const { attemptId, ...asked } = input;
  const idempotencyKey = keys.keyFor({ ...asked, verify });
  const result = await client
    .mutation(CreateMutation, { input: { ...asked, verify, idempotencyKey, attemptId: attemptId ?? null } })
    .toPromise();
  return { ...readable(result), answer: result.data?.createInstance };
}

function readable({ error, extensions }: FailedResult) {
  const requestId = extensions?.['requestId'];
  return { error, extensions, requestId: typeof requestId === 'string' ? requestId : undefined };
}
