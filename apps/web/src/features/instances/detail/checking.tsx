'use client';

import { useLocale, useTranslations } from 'next-intl';
import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { followStages } from '@/features/verification/follow-stages';
import { sayStage } from '@/features/verification/stage-words';
import { type StageLine, waitingStages, withStage } from '@/features/verification/stages';

/** A check that takes place on this page, or one that has just been refused. */
export interface Attempt {
  readonly purpose: 'check' | 'save';
  readonly isRunning: boolean;
  readonly lines: readonly StageLine[];
  readonly totalMs?: number;
  readonly requestId?: string | undefined;
}

interface Checking {
  /** Undefined while the last stored receipt is all there is to show. */
  readonly attempt: Attempt | undefined;
  /** Runs a check, following its stages by an id made for it; undefined when another is still running. */
  run<Answer>(purpose: Attempt['purpose'], work: (attemptId: string) => Promise<Answer>): Promise<Answer | undefined>;
  /** Shows the receipt of a check that was refused and stored nothing. */
  showRefusal(refused: Omit<Attempt, 'isRunning' | 'purpose'>): void;
  forget(): void;
}

const Context = createContext<Checking | undefined>(undefined);

/** The check of the instance this page is about. */
export function useChecking(): Checking {
  const checking = useContext(Context);
  if (checking === undefined) throw new Error('There is no instance to check here.');
  return checking;
}

/** Holds the one check that can take place on an instance’s page, and has its stages read out. */
export function CheckingProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('verification');
  const isEnglish = useLocale().startsWith('en');
  const [attempt, setAttempt] = useState<Attempt>();
  const [news, setNews] = useState('');
  const isRunning = useRef(false);
  const say = useRef((line: StageLine) => setNews(sayStage(t, isEnglish, line)));
  const checking = useMemo(
    (): Checking => ({
      attempt,
      async run(purpose, work) {
        if (isRunning.current) return undefined;
        isRunning.current = true;
        const attemptId = crypto.randomUUID();
        setAttempt({ purpose, isRunning: true, lines: waitingStages() });
        const end = followStages(attemptId, (told) => {
          if (!isRunning.current) return;
          setAttempt((now) => now && { ...now, lines: withStage(now.lines, told) });
          say.current(told);
        });
        const answer = await work(attemptId);
        isRunning.current = false;
        end();
        setAttempt(undefined);
        return answer;
      },
      showRefusal: (refused) => setAttempt({ ...refused, purpose: 'save', isRunning: false }),
      forget: () => setAttempt(undefined),
    }),
    [attempt],
  );
  return (
    <Context value={checking}>
      {children}
      <p role="status" className="visually-hidden">
        {attempt?.isRunning && news}
      </p>
    </Context>
  );
}
