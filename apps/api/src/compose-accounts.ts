import type { Logger } from 'pino';
import { createAccountChanges } from './accounts/account-changes.js';
import { createAccountMemory } from './accounts/account-memory.js';
import { createSessionUses } from './accounts/session-uses.js';
import { createRefusalRecords, createSignInThrottle } from './accounts/sign-in-throttle.js';
import { createAccountStore } from './db/account-store.js';
import { createPeopleStore } from './db/people-store.js';
import { sessionExtending } from './db/session-uses.js';
import type { Session } from './db/session.js';
import type { Env } from './env.js';
import type { Clock, Vault } from './instances/ports.js';
import type { Metrics } from './metrics/metrics.js';
import type { Opened } from './opened.js';
import type { Relay } from './processes/relay.js';
import { createPasswords } from './vault/passwords.js';

interface AccountChoices {
  readonly env: Pick<Env, 'sessionIdleMs'>;
  readonly clock: Clock;
  readonly metrics: Pick<Metrics, 'lookUp'>;
  readonly relay: Relay;
  readonly logger: Logger;
  readonly parts: Pick<Opened, 'add'>;
}

/** Puts together who there is and how they prove it. What is remembered of them is forgotten with every change, whoever makes it. */
export function composeAccounts(
  session: Session,
  vault: Pick<Vault, 'hash'>,
  { env: { sessionIdleMs }, clock, metrics, relay, logger, parts }: AccountChoices,
) {
  const accountMemory = createAccountMemory(clock.monotonicMs, (isHit) => metrics.lookUp('accounts', isHit));
  const accountChanges = createAccountChanges();
  const forget = () => {
    accountMemory.forget();
    accountChanges.announce();
  };
  relay.hear('accounts', forget);
  relay.onMissed(forget);
  const forgetting = afterEachCommit(session, () => {
    forget();
    relay.tell('accounts', null);
  });
  const sessionUses = createSessionUses({
    ...{ extend: sessionExtending(session), idleMs: sessionIdleMs, clock },
    onFault: (err) => logger.warn({ err }, 'that a session is used was not written down'),
  });
  parts.add('uses of sessions', sessionUses.close);
  return {
    accounts: createAccountStore(forgetting),
    people: createPeopleStore(forgetting),
    accountMemory,
    accountChanges,
    passwords: createPasswords(),
    throttle: createSignInThrottle(
      session.processes?.refusalRecords(vault.hash) ?? createRefusalRecords(clock.monotonicMs),
    ),
    sessionIdleMs,
    sessionUses,
  };
}

/** The same session, which says when it has written. */
const afterEachCommit = (session: Session, done: () => void): Session => ({
  ...session,
  commit: (statements, how) => session.commit(statements, how).finally(done),
});
