import { EventEmitter } from 'node:events';
import type { VerificationStage } from '@isotope/core';
import { VerificationCancelledError } from './errors.js';
import { following } from './following.js';
import type { StageFeed } from './verifier-ports.js';
import { minuteMs } from '../milliseconds.js';

interface Attempt {
  readonly stages: VerificationStage[];
  readonly events: EventEmitter;
  ended: boolean;
  /** Ends the check of the latest opening, or of the first that is yet to come. */
  cancelling: AbortController;
  /** Counts how often it was opened: only the latest opening is heard. */
  run: number;
  /** Forgets the attempt when its time is up. */
  timer: NodeJS.Timeout;
}

/** How long a follower waits for an attempt to begin, and how long the stages of an ended one are kept. */
const times = { untilBegunMs: 2 * minuteMs, afterEndMs: minuteMs } as const;
/** The most attempts one user may have open, so that ids made up by the thousand cost nobody memory. */
const maxAttemptsPerUser = 100;

/** Carries stages in memory, from the process that checks to those who follow there, and back the wish to end it. */
export function createStageFeed(): StageFeed {
  const attempts = new Map<string, Attempt>();
  const perUser = new Map<string, number>();

  const forget = (key: string, userId: string) => {
    const attempt = attempts.get(key);
    if (!attempt) return;
    clearTimeout(attempt.timer);
    attempts.delete(key);
    perUser.set(userId, (perUser.get(userId) ?? 1) - 1);
    if (perUser.get(userId) === 0) perUser.delete(userId);
    attempt.events.emit('end');
  };

  const attemptOf = (userId: string, attemptId: string): Attempt | undefined => {
    const key = keyOf(userId, attemptId);
    const known = attempts.get(key);
    if (known) return known;
    if ((perUser.get(userId) ?? 0) >= maxAttemptsPerUser) return undefined;
    const timer = setTimeout(() => forget(key, userId), times.untilBegunMs).unref();
    const made: Attempt = {
      stages: [],
      events: new EventEmitter().setMaxListeners(0),
      ended: false,
      run: 0,
      timer,
      cancelling: new AbortController(),
    };
    attempts.set(key, made);
    perUser.set(userId, (perUser.get(userId) ?? 0) + 1);
    return made;
  };

  return {
    open(userId, attemptId) {
      const attempt = attemptOf(userId, attemptId);
      if (!attempt) return { publish: () => undefined, close: () => undefined, signal: new AbortController().signal };
      const key = keyOf(userId, attemptId);
      clearTimeout(attempt.timer);
      attempt.stages.length = 0;
      attempt.ended = false;
      attempt.run += 1;
      if (attempt.run > 1) attempt.cancelling = new AbortController();
      const { run, cancelling } = attempt;
      return {
        signal: cancelling.signal,
        publish: (stage) => {
          if (attempt.run !== run || attempt.ended) return;
          if (cancelling.signal.aborted && !endsLast(attempt.stages.at(-1), stage)) return;
          attempt.stages.push(stage);
          attempt.events.emit('stage', stage);
        },
        close: () => {
          if (attempt.run !== run) return;
          attempt.ended = true;
          attempt.events.emit('end');
          attempt.timer = setTimeout(() => forget(key, userId), times.afterEndMs).unref();
        },
      };
    },
    cancel(userId, attemptId) {
      const attempt = attemptOf(userId, attemptId);
      if (attempt?.ended === false) attempt.cancelling.abort(new VerificationCancelledError());
    },
    follow(userId, attemptId) {
      const attempt = attemptOf(userId, attemptId);
      const events = attempt?.ended ? undefined : attempt?.events;
      return following<VerificationStage>(events, 'stage', { past: attempt?.stages ?? [], until: 'end' });
    },
  };
}

/** Of a check that was cancelled nothing is told any more but the end of the stage that was running. */
const endsLast = (last: VerificationStage | undefined, { name, status }: VerificationStage): boolean =>
  last?.status === 'RUNNING' && last.name === name && status === 'FAILED';

const keyOf = (userId: string, attemptId: string) => JSON.stringify([userId, attemptId]);
