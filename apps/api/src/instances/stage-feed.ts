import { EventEmitter, on } from 'node:events';
import type { VerificationStage } from '@isotope/core';
import type { StageFeed } from './verifier-ports.js';

interface Attempt {
  readonly stages: VerificationStage[];
  readonly events: EventEmitter;
  ended: boolean;
  /** Counts how often it was opened: only the latest opening is heard. */
  run: number;
  /** Forgets the attempt when its time is up. */
  timer: NodeJS.Timeout;
}

/** How long a follower waits for an attempt to begin, and how long the stages of an ended one are kept. */
const times = { untilBegunMs: 120_000, afterEndMs: 60_000 } as const;
/** The most attempts one user may have open, so that ids made up by the thousand cost nobody memory. */
const maxAttemptsPerUser = 100;

/** Carries stages in memory, from the process that checks to those who follow there. */
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
    const made: Attempt = { stages: [], events: new EventEmitter().setMaxListeners(0), ended: false, run: 0, timer };
    attempts.set(key, made);
    perUser.set(userId, (perUser.get(userId) ?? 0) + 1);
    return made;
  };

  return {
    open(userId, attemptId) {
      const attempt = attemptOf(userId, attemptId);
      if (!attempt) return { publish: () => undefined, close: () => undefined };
      const key = keyOf(userId, attemptId);
      clearTimeout(attempt.timer);
      attempt.stages.length = 0;
      attempt.ended = false;
      attempt.run += 1;
      const { run } = attempt;
      return {
        publish: (stage) => {
          if (attempt.run !== run) return;
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
    async *follow(userId, attemptId, signal) {
      const attempt = attemptOf(userId, attemptId);
      if (!attempt) return;
      const past = [...attempt.stages];
      const coming = attempt.ended
        ? undefined
        : on(attempt.events, 'stage', { close: ['end'], ...(signal && { signal }) });
      yield* past;
      if (coming) for await (const [stage] of coming) yield stage as VerificationStage;
    },
  };
}

const keyOf = (userId: string, attemptId: string) => JSON.stringify([userId, attemptId]);
