import { type VerificationStage, verificationStageSchema } from '@isotope/core';
import type { Relay } from '../processes/relay.js';
import type { StageFeed } from './verifier-ports.js';
import { minuteMs } from '../milliseconds.js';

type Opened = ReturnType<StageFeed['open']>;

/** So long a check of another process may say nothing before it counts as ended: its process is no more. */
const silentMs = 5 * minuteMs;
/** What a stage says, as it is told to other processes. */
const mostLetters = 1_000;

/** The feed, whose stages come to those who follow at another process as well, and whose checks can be ended from there. */
export function sharedStages(feed: StageFeed, relay: Relay): StageFeed {
  const elsewhere = new Map<string, { readonly opened: Opened; readonly timer: NodeJS.Timeout }>();

  relay.hear('check', ({ userId, attemptId, event }) => {
    const key = JSON.stringify([userId, attemptId]);
    const known = elsewhere.get(key);
    if (event === 'BEGUN') {
      clearTimeout(known?.timer);
      const opened = feed.open(userId, attemptId);
      const end = () => {
        elsewhere.delete(key);
        opened.close();
      };
      elsewhere.set(key, { opened, timer: setTimeout(end, silentMs).unref() });
    } else if (event === 'ENDED') {
      clearTimeout(known?.timer);
      elsewhere.delete(key);
      known?.opened.close();
    } else {
      const stage = verificationStageSchema.safeParse(event.stage);
      if (!stage.success) return; // of another release
      known?.timer.refresh();
      known?.opened.publish(stage.data);
    }
  });

  relay.hear('cancelCheck', ({ userId, attemptId }) => feed.cancel(userId, attemptId));

  return {
    follow: feed.follow,
    cancel(userId, attemptId) {
      feed.cancel(userId, attemptId);
      relay.tell('cancelCheck', { userId, attemptId });
    },
    open(userId, attemptId) {
      const own = feed.open(userId, attemptId);
      const tell = (event: 'BEGUN' | 'ENDED' | { readonly stage: VerificationStage }) =>
        relay.tell('check', { userId, attemptId, event });
      tell('BEGUN');
      return {
        signal: own.signal,
        publish(stage) {
          own.publish(stage);
          tell({ stage: shortened(stage) });
        },
        close() {
          own.close();
          tell('ENDED');
        },
      };
    },
  };
}

const shortened = ({ message, providerMessage, ...stage }: VerificationStage): VerificationStage => ({
  ...stage,
  ...(message !== undefined && { message: message.slice(0, mostLetters) }),
  ...(providerMessage !== undefined && { providerMessage: providerMessage.slice(0, mostLetters) }),
});
