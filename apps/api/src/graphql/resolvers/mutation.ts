import { type EntryProblem, type NewInstance, idempotencyKey as idempotencyKeySchema } from '@isotope/core';
import { InstanceNotFoundError, InvalidConfigurationError } from '../../instances/errors.js';
import { readGlobalId } from '../global-id.js';
import { attempt } from '../problems.js';
import type { CreateInstanceInput, MutationResolvers } from '../resolvers.generated.js';

export const Mutation: MutationResolvers = {
  createInstance: (_, { input }, { useCases, actor }) =>
    attempt(
      ['InvalidConfigurationProblem', 'UnknownElementProblem', 'VerificationProblem', 'IdempotencyConflictProblem'],
      async () => {
        const created = await useCases.createInstance(actor, toNewInstance(input));
        return { __typename: 'CreatedInstance' as const, ...created };
      },
    ),
  verifyConfiguration: (_, { input }, { useCases, actor }) =>
    attempt(['InvalidConfigurationProblem', 'UnknownElementProblem', 'VerificationProblem'], async () => {
      const verification = await useCases.verifyConfiguration(actor, toNewInstance(input));
      return { __typename: 'VerifiedConfiguration' as const, verification };
    }),
  deleteInstance: (_, { input }, { useCases, actor }) =>
    attempt(['InstanceNotFoundProblem'], async () => {
      const id = readGlobalId('Instance', input.id);
      const instance = id === undefined ? undefined : await useCases.findInstance(actor.organizationId, id);
      if (!instance) throw new InstanceNotFoundError(input.id);
      await useCases.deleteInstance(actor, instance);
      return { __typename: 'DeletedInstance' as const, id: input.id, name: instance.name };
    }),
  claimAccount: (_, { input }, { useCases, account, actor }) =>
    attempt(['InvalidAccountProblem', 'AlreadyClaimedProblem'], async () => {
      const { email, firstName, lastName } = await useCases.claimAccount(actor, input);
      const viewer = { ...account, user: { ...account.user, email, firstName, lastName } };
      return { __typename: 'ClaimedAccount' as const, viewer };
    }),
};

const mostAttemptIdLength = 100;

/** Throws an InvalidConfigurationError for what GraphQL's own types cannot refuse. */
function toNewInstance(input: CreateInstanceInput): NewInstance {
  const problems = [...duplicateProblems(input), ...keyProblems(input)];
  if (problems.length > 0) throw new InvalidConfigurationError(problems);
  return {
    elementKey: input.elementKey,
    name: input.name,
    configuration: Object.fromEntries(input.configuration.map(({ key, value }) => [key, value])),
    tags: input.tags ?? undefined,
    verify: input.verify ?? 'REQUIRED',
    idempotencyKey: input.idempotencyKey ?? undefined,
    attemptId: input.attemptId ?? undefined,
  };
}

function duplicateProblems({ configuration }: CreateInstanceInput): readonly EntryProblem[] {
  const keys = configuration.map(({ key }) => key);
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
  return [...twice].map((key) => ({
    key,
    label: key,
    code: 'DUPLICATE',
    message: `${key} is given more than once.`,
  }));
}

function keyProblems({ idempotencyKey, attemptId }: CreateInstanceInput): readonly EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (idempotencyKey != null && !idempotencyKeySchema.safeParse(idempotencyKey).success) {
    const message = 'An idempotency key is 1 to 255 visible ASCII characters without spaces.';
    problems.push({ key: 'idempotencyKey', label: 'Idempotency key', code: 'INVALID', message });
  }
  if ((attemptId?.length ?? 0) > mostAttemptIdLength) {
    const message = `An attempt id has at most ${mostAttemptIdLength} characters.`;
    problems.push({ key: 'attemptId', label: 'Attempt id', code: 'TOO_LONG', message });
  }
  return problems;
}
