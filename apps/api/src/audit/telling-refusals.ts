import { ForbiddenError } from '../accounts/people-errors.js';
import type { Actor } from '../instances/ports.js';
import type { Refusals } from './refusals.js';

type UseCase = (...given: never[]) => unknown;

/** The same use-cases, which tell when somebody's role did not suffice: who, and what they wanted to do. */
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
      if (error instanceof ForbiddenError) {
        const { role, requiredRole } = error;
        refusals.note({
          action: 'ROLE_REFUSED',
          by: given[0] as unknown as Actor,
          about: { wanted: name, role, requiredRole },
        });
      }
      throw error;
    });
  };
}
