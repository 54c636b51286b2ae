import type { Actor } from '../instances/ports.js';
import { ProviderBudgetError } from './errors.js';
import type { RateLimit } from './rate-limit.js';

/** How often an organisation may have its providers asked. */
export interface ProviderBudget {
  /** Throws a ProviderBudgetError when it is spent. */
  spend(organizationId: string): void;
}

/** A budget over a limit. */
export const createProviderBudget = (limit: RateLimit): ProviderBudget => ({
  spend(organizationId) {
    const left = limit.take(organizationId);
    if (left < 0) throw new ProviderBudgetError(limit.perMinute, Math.ceil(-left / 1000));
  },
});

/**
 * A use-case that spends from the budget each time it asks a provider, whether it comes as one request or as one of many
 * under other names in the same request. Rejects before anything is asked.
 */
export const asking =
  <Rest extends readonly unknown[], Answer>(
    { providerBudget }: { readonly providerBudget: ProviderBudget },
    useCase: (actor: Actor, ...rest: Rest) => Promise<Answer>,
    doesAsk: (...rest: Rest) => boolean = () => true,
  ): ((actor: Actor, ...rest: Rest) => Promise<Answer>) =>
  async (actor, ...rest) => {
    if (doesAsk(...rest)) providerBudget.spend(actor.organizationId);
    return useCase(actor, ...rest);
  };
