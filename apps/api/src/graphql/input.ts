import {
  type Configuration,
  type EntryProblem,
  type NewInstance,
  idempotencyKey as idempotencyKeySchema,
} from '@isotope/core';
import type { InstanceTarget } from '../instances/change.js';
import { InstanceNotFoundError, InvalidConfigurationError } from '../instances/errors.js';
import type { Actor } from '../instances/ports.js';
import type { RequestedChanges } from '../instances/update-instance.js';
import { readGlobalId } from './global-id.js';
import type { ConfigurationValueInput, CreateInstanceInput, UpdateInstanceInput } from './resolvers.generated.js';

const mostAttemptIdLength = 100;

/** What a mutation asks for, in the use-cases' terms. Throws an InvalidConfigurationError for what types cannot refuse. */
export function toNewInstance(input: CreateInstanceInput): NewInstance {
  refuse([...duplicateProblems(input.configuration), ...keyProblems(input), ...attemptProblems(input)]);
  return {
    elementKey: input.elementKey,
    name: input.name,
    configuration: toConfiguration(input.configuration),
    tags: input.tags ?? undefined,
    verify: input.verify ?? 'REQUIRED',
    idempotencyKey: input.idempotencyKey ?? undefined,
    attemptId: input.attemptId ?? undefined,
  };
}

/** The same for a change to an instance. */
export function toChanges(input: Omit<UpdateInstanceInput, 'id' | 'expectedVersion'>): RequestedChanges {
  refuse([...duplicateProblems(input.configuration ?? []), ...attemptProblems(input)]);
  return {
    name: input.name ?? undefined,
    tags: input.tags ?? undefined,
    configuration: input.configuration ? toConfiguration(input.configuration) : undefined,
    unset: input.unset ?? undefined,
    verify: input.verify ?? 'REQUIRED',
    attemptId: input.attemptId ?? undefined,
  };
}

/** Which instance is meant; an id of another kind is an instance nobody has. */
export function toTarget(
  { organizationId }: Actor,
  { id: globalId, expectedVersion }: { readonly id: string; readonly expectedVersion?: number | null | undefined },
): InstanceTarget {
  const id = readGlobalId('Instance', globalId);
  if (id === undefined) throw new InstanceNotFoundError(globalId);
  return { organizationId, id, expectedVersion: expectedVersion ?? undefined };
}

function refuse(problems: readonly EntryProblem[]): void {
  if (problems.length > 0) throw new InvalidConfigurationError(problems);
}

/** Values by their keys; of one given twice, the later. */
export const toConfiguration = (values: readonly ConfigurationValueInput[]): Configuration =>
  Object.fromEntries(values.map(({ key, value }) => [key, value]));

function duplicateProblems(values: readonly ConfigurationValueInput[]): readonly EntryProblem[] {
  const keys = values.map(({ key }) => key);
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...twice].map((key) => ({ key, label: key, code: 'DUPLICATE', message: `${key} is given more than once.` }));
}

function keyProblems({ idempotencyKey }: CreateInstanceInput): readonly EntryProblem[] {
  if (idempotencyKey == null || idempotencyKeySchema.safeParse(idempotencyKey).success) return [];
  const message = 'An idempotency key is 1 to 255 visible ASCII characters without spaces.';
  return [{ key: 'idempotencyKey', label: 'Idempotency key', code: 'INVALID', message }];
}

function attemptProblems({ attemptId }: { readonly attemptId?: string | null | undefined }): readonly EntryProblem[] {
  if ((attemptId?.length ?? 0) <= mostAttemptIdLength) return [];
  const message = `An attempt id has at most ${mostAttemptIdLength} characters.`;
  return [{ key: 'attemptId', label: 'Attempt id', code: 'TOO_LONG', message }];
}
