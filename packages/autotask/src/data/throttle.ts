import { errorTexts } from '../provider-words.js';
import type { Answer } from '../request.js';
import { retryAfterSeconds } from '../retry-after.js';

/** What a throttled answer is about, and how long the vendor asked to wait, if it did. */
export type Throttle = { readonly limit: 'THREADS' | 'HOUR' | 'UNKNOWN'; readonly pauseMs: number | undefined };

/** Reads an answer that is known to be a throttle. */
export const readThrottle = (answer: Answer, now: number): Throttle => {
  const header = answer.headers.get('retry-after');
  return {
    limit: limitIn(errorTexts(answer).join('\n')),
    pauseMs: header === null ? undefined : retryAfterSeconds(header, now) * 1_000,
  };
};

const limitIn = (words: string): Throttle['limit'] => {
  if (/thread threshold|Itgenatr005/i.test(words)) return 'THREADS';
  return /request threshold/i.test(words) ? 'HOUR' : 'UNKNOWN';
};
