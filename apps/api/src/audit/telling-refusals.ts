import { ForbiddenError } from '../accounts/people-errors.js';
import { VerificationError, isAccountRefusal } from '../instances/errors.js';
import type { Actor } from '../instances/ports.js';
import type { Refusal, Refusals } from './refusals.js';

type UseCase = (...given: never[]) => unknown;

/**
 * The same use-cases, which tell when somebody's role did not suffice, or when a provider refused the account they
 * brought: who, and what they wanted to do. Isotope's own checks keep what they find and throw neither.
 */
export function tellingRefusals<All extends Readonly<Record<string, UseCase>>>(
  refusals: Pick<Refusals, 'note'>,
  useCases: All,
): All {
  const told = Object.entries(useCases).map(([name, useCase]) => [name, telling(refusals, name, useCase)]);
  return Object.fromEntries(told) as All;
}

function telling(refusals: Pick<Refusals, 'note'>, name: string, useCase: UseCase): UseCase {
  return (...given) => {
    const answer = useCase(...given);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      const refused = refusedBy(error);
      if (refused) {
        const { action, about } = refused;
        refusals.note({ action, by: given[0] as unknown as Actor, about: { wanted: name, ...about } });
      }
      throw error;
    });
  };
}

function refusedBy(error: unknown): Pick<Refusal, 'action' | 'about'> | undefined {
  if (error instanceof ForbiddenError) {
    const { role, requiredRole } = error;
    return { action: 'ROLE_REFUSED', about: { role, requiredRole } };
  }
  if (error instanceof VerificationError && isAccountRefusal(error.code)) {
    const { elementKey, instanceNumber: instance, code } = error;
    return {
      action: 'VERIFICATION_REFUSED',
      about: { elementKey, ...(instance !== undefined && { instance }), code },
    };
  }
  return undefined;
}
