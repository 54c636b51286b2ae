import { type Configuration, isSecretKey } from '@isotope/core';
import type { Actor, Catalogue, Clock } from './ports.js';
import type { Advisor, Suggestion } from './verifier-ports.js';
import { minuteMs } from '../milliseconds.js';

export interface SuggestPorts {
  readonly catalogue: Catalogue;
  readonly advisor: Advisor;
  readonly clock: Clock;
}

/** How many questions one user may ask in a minute, and how many users are remembered. */
const limits = { questions: 60, windowMs: minuteMs, users: 10_000 } as const;

/**
 * Tells what is known of a configuration that is being filled in. Secrets are not passed on, whatever was sent. Somebody
 * who asks too often, or about an element there is none of, is told nothing.
 */
export function suggestConfiguration({ catalogue, advisor, clock }: SuggestPorts) {
  const mayAsk = limitQuestions(clock.monotonicMs);
  return async (actor: Actor, elementKey: string, given: Configuration): Promise<Suggestion | undefined> => {
    const element = catalogue.find(elementKey);
    if (element === undefined || !mayAsk(actor.user.id)) return undefined;
    const open = Object.entries(given).filter(([key]) => !isSecretKey(element, key));
    return advisor.suggest(element, Object.fromEntries(open));
  };
}

/** Counts questions by user, afresh each minute; the users who began longest ago are forgotten first. */
function limitQuestions(now: () => number): (userId: string) => boolean {
  const windows = new Map<string, { readonly since: number; asked: number }>();
  return (userId) => {
    const known = windows.get(userId);
    const window = known && now() - known.since < limits.windowMs ? known : { since: now(), asked: 0 };
    if (window !== known) {
      windows.delete(userId);
      windows.set(userId, window);
      const [oldest] = windows.keys();
      if (windows.size > limits.users && oldest !== undefined) windows.delete(oldest);
    }
    window.asked += 1;
    return window.asked <= limits.questions;
  };
}
