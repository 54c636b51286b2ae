/** How much of a customer database's allowance is used, and how it answers. Instances of one account share it. */
export type DatabaseUsage = {
  /** The number of the customer's database, as its zone names it. */
  readonly ci: number;
  /** Calls of the running hour, all integrations together as far as we know: our count upon the vendor's last word. */
  readonly used: number;
  readonly limit: number;
  readonly windowMinutes: number;
  /** How many of them were ours. */
  readonly usedByUs: number;
  /** When the vendor was last asked how many calls are used. */
  readonly readAt?: Date;
  readonly inFlight: number;
  readonly waiting: number;
  /** Nothing is sent before this moment, as the vendor asked us to wait. */
  readonly pausedUntil?: Date;
  /** How long the vendor took for its last answers, our own waiting left out; absent before the first. */
  readonly latency?: { readonly p50Ms: number; readonly p95Ms: number; readonly samples: number };
};
