import {
  type Configuration,
  type EntryProblem,
  type NewInstance,
  idempotencyKey as idempotencyKeySchema,
} from '@isotope/core';
import type { RequestedChanges } from '../instances/update-instance.js';
import type { ConfigurationValueInput, CreateInstanceInput, UpdateInstanceInput } from './resolvers.generated.js';

const mostAttemptIdLength = 100;

/** What a mutation asks for, in the use-cases' terms; they refuse what types cannot, together with all else. */
export function toNewInstance(input: CreateInstanceInput): NewInstance {
  const problems = [...duplicateProblems(input.configuration), ...keyProblems(input), ...attemptProblems(input)];
  return {
    elementKey: input.elementKey,
    name: input.name,
    configuration: toConfiguration(input.configuration),
    tags: input.tags ?? undefined,
    verify: input.verify ?? 'REQUIRED',
    ...usable(input, problems),
  };
}

/** The same for a change to an instance. */
export function toChanges(input: Omit<UpdateInstanceInput, 'id' | 'expectedVersion'>): RequestedChanges {
  const problems = [...duplicateProblems(input.configuration ?? []), ...attemptProblems(input)];
  return {
    name: input.name ?? undefined,
    tags: input.tags ?? undefined,
    configuration: input.configuration ? toConfiguration(input.configuration) : undefined,
    unset: input.unset ?? undefined,
    verify: input.verify ?? 'REQUIRED',
    ...usable(input, problems),
  };
}

interface Keys {
  readonly idempotencyKey?: string | null | undefined;
  readonly attemptId?: string | null | undefined;
}

/** A key or id of an attempt that is refused is not worked with. */
function usable({ idempotencyKey, attemptId }: Keys, problems: readonly EntryProblem[]) {
  const isRefused = (name: string) => problems.some(({ key }) => key === name);
  return {
    idempotencyKey: isRefused('idempotencyKey') ? undefined : (idempotencyKey ?? undefined),
    attemptId: isRefused('attemptId') ? undefined : (attemptId ?? undefined),
    problems: problems.length > 0 ? problems : undefined,
  };
}

/** Values by their keys; of one given twice, the later. */
export const toConfiguration = (values: readonly ConfigurationValueInput[]): Configuration =>
  Object.fromEntries(values.map(({ key, value }) => [key, value]));

function duplicateProblems(values: readonly ConfigurationValueInput[]): readonly EntryProblem[] {
  const keys = values.map(({ key }) => key);
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...twice].map((key) => ({ key, label: key, code: 'DUPLICATE', message: 'It is given more than once.' }));
}

function keyProblems({ idempotencyKey }: Keys): readonly EntryProblem[] {
  if (idempotencyKey == null || idempotencyKeySchema.safeParse(idempotencyKey).success) return [];
  const message = 'An idempotency key is 1 to 255 visible ASCII characters without spaces.';
  return [{ key: 'idempotencyKey', label: 'Idempotency key', code: 'INVALID', message }];
}

function attemptProblems({ attemptId }: Keys): readonly EntryProblem[] {
  if (attemptId == null || (attemptId.length > 0 && attemptId.length <= mostAttemptIdLength)) return [];
  const message = `An attempt id has 1 to ${mostAttemptIdLength} characters.`;
  return [{ key: 'attemptId', label: 'Attempt id', code: attemptId === '' ? 'INVALID' : 'TOO_LONG', message }];
}
