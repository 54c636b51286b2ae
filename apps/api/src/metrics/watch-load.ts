import type { Gauges } from './gauges.js';

/** What is asked of a customer's database at a provider, as far as its load goes. */
interface Usage {
  readonly used: number;
  readonly limit: number;
  readonly inFlight: number;
  readonly waiting: number;
}

/** Who knows how much there is to do. */
export interface Load {
  readonly bulk: () => { readonly running: number; readonly waiting: number };
  readonly usages: () => readonly Usage[];
}

/** Lets the queues and budgets be read: summed over all customers, since who they are is no label. */
export function watchLoad({ watch }: Pick<Gauges, 'watch'>, { bulk, usages }: Load): void {
  const sum = (of: (usage: Usage) => number) => usages().reduce((total, usage) => total + of(usage), 0);
  watch('isotope_bulk_jobs_running', () => bulk().running);
  watch('isotope_bulk_jobs_waiting', () => bulk().waiting);
  watch('isotope_provider_calls_in_flight', () => sum(({ inFlight }) => inFlight));
  watch('isotope_provider_calls_waiting', () => sum(({ waiting }) => waiting));
  watch('isotope_provider_databases', () => usages().length);
  watch('isotope_provider_budget_used_ratio', () =>
    usages().reduce((most, { used, limit }) => Math.max(most, limit > 0 ? used / limit : 0), 0),
  );
}
