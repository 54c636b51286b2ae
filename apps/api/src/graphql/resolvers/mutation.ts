import type { StoredInstance } from '../../instances/ports.js';
import { toChanges, toNewInstance, toTarget } from '../input.js';
import { attempt } from '../problems.js';
import type { MutationResolvers } from '../resolvers.generated.js';
import { crmMutations } from './crm-mutation.js';
import { killMutations } from './kill.js';
import { peopleMutations } from './people-mutation.js';

const changed = (instance: StoredInstance) => ({ __typename: 'ChangedInstance' as const, instance });

const updateProblems = [
  'InvalidConfigurationProblem',
  'VerificationProblem',
  'VersionConflictProblem',
  'InstanceNotFoundProblem',
  'ForbiddenProblem',
] as const;

export const Mutation: MutationResolvers = {
  ...peopleMutations,
  ...crmMutations,
  createInstance: (_, { input }, { useCases, actor }) =>
    attempt(
      [
        'InvalidConfigurationProblem',
        'UnknownElementProblem',
        'VerificationProblem',
        'IdempotencyConflictProblem',
        'ForbiddenProblem',
      ],
      async () => {
        const created = await useCases.createInstance(actor, toNewInstance(input));
        return { __typename: 'CreatedInstance' as const, ...created };
      },
    ),
  verifyConfiguration: (_, { input }, { useCases, actor }) =>
    attempt(
      ['InvalidConfigurationProblem', 'UnknownElementProblem', 'VerificationProblem', 'ForbiddenProblem'],
      async () => {
        const verification = await useCases.verifyConfiguration(actor, toNewInstance(input));
        return { __typename: 'VerifiedConfiguration' as const, verification };
      },
    ),
  updateInstance: (_, { input }, { useCases, actor }) =>
    attempt(updateProblems, async () =>
      changed(await useCases.updateInstance(actor, toTarget(actor, input), toChanges(input))),
    ),
  reauthenticateInstance: (_, { input }, { useCases, actor }) =>
    attempt(updateProblems, async () => {
      const asked = { ...toChanges(input), alwaysVerify: true, isReauthentication: true };
      return changed(await useCases.updateInstance(actor, toTarget(actor, input), asked));
    }),
  restoreConfiguration: (_, { input }, { useCases, actor }) =>
    attempt(['NothingToRestoreProblem', ...updateProblems], async () =>
      changed(await useCases.restoreConfiguration(actor, toTarget(actor, input))),
    ),
  enableInstance: (_, { input }, { useCases, actor }) =>
    attempt(
      ['VerificationProblem', 'VersionConflictProblem', 'InstanceNotFoundProblem', 'ForbiddenProblem'],
      async () => changed(await useCases.setDisabled(actor, toTarget(actor, input), false)),
    ),
  disableInstance: (_, { input }, { useCases, actor }) =>
    attempt(['VersionConflictProblem', 'InstanceNotFoundProblem', 'ForbiddenProblem'], async () =>
      changed(await useCases.setDisabled(actor, toTarget(actor, input), true)),
    ),
  rotateInstanceToken: (_, { input }, { useCases, actor }) =>
    attempt(['InstanceNotFoundProblem', 'ForbiddenProblem'], async () => {
      const rotated = await useCases.rotateToken(actor, toTarget(actor, input), input.endOldTokens ?? false);
      return { __typename: 'RotatedToken' as const, ...rotated };
    }),
  checkInstance: (_, { input }, { useCases, actor }) =>
    attempt(['InstanceNotFoundProblem', 'ForbiddenProblem'], async () => {
      const checked = await useCases.checkInstance(actor, toTarget(actor, input), input.attemptId ?? undefined);
      return { __typename: 'CheckedInstance' as const, ...checked };
    }),
  deleteInstance: (_, { input }, { useCases, actor }) =>
    attempt(['InstanceNotFoundProblem', 'ForbiddenProblem'], async () => {
      const { name } = await useCases.deleteInstance(actor, toTarget(actor, input));
      return { __typename: 'DeletedInstance' as const, id: input.id, name };
    }),
  restoreInstance: (_, { input }, { useCases, actor }) =>
    attempt(
      ['InvalidConfigurationProblem', 'VerificationProblem', 'InstanceNotFoundProblem', 'ForbiddenProblem'],
      async () => changed(await useCases.restoreInstance(actor, toTarget(actor, input))),
    ),
  ...killMutations,
  claimAccount: (_, { input }, { useCases, account, actor }) =>
    attempt(['InvalidAccountProblem', 'AlreadyClaimedProblem'], async () => {
      const { email, firstName, lastName } = await useCases.claimAccount(actor, input);
      const viewer = { ...account, user: { ...account.user, email, firstName, lastName } };
      return { __typename: 'ClaimedAccount' as const, viewer };
    }),
};
