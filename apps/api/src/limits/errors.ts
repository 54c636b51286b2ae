import { DomainError } from '../instances/errors.js';

/** Too many requests of one user, one organisation or from one address. */
export class RateLimitedError extends DomainError {
  override readonly name = 'RateLimitedError';
  readonly code = 'RATE_LIMITED';

  constructor(
    whose: string,
    perMinute: number,
    readonly retryAfterSeconds: number,
  ) {
    super(`${whose} may send ${perMinute} requests a minute. Wait ${inSeconds(retryAfterSeconds)}, then go on.`);
  }
}

/** An organisation has had its providers asked too often. */
export class ProviderBudgetError extends DomainError {
  override readonly name = 'ProviderBudgetError';
  readonly code = 'PROVIDER_BUDGET_SPENT';

  constructor(
    perMinute: number,
    readonly retryAfterSeconds: number,
  ) {
    super(
      `Your organisation may have providers asked ${perMinute} times a minute. Wait ${inSeconds(retryAfterSeconds)}, then go on.`,
    );
  }
}

/** Isotope has more to do than it can, and answers nobody slowly rather than everybody never. */
export class OverloadedError extends DomainError {
  override readonly name = 'OverloadedError';
  readonly code = 'OVERLOADED';

  constructor(readonly retryAfterSeconds: number) {
    super(`Isotope has too much to do at the moment. Try again in ${inSeconds(retryAfterSeconds)}.`);
  }
}

/** Somebody follows more than anybody looks at. */
export class TooManyStreamsError extends DomainError {
  override readonly name = 'TooManyStreamsError';
  readonly code = 'TOO_MANY_STREAMS';

  constructor(most: number) {
    super(`You follow ${most} streams already, the most there may be. End some of them first.`);
  }
}

export type LimitError = RateLimitedError | ProviderBudgetError | OverloadedError | TooManyStreamsError;

const inSeconds = (seconds: number): string => (seconds === 1 ? 'a second' : `${seconds} seconds`);
