import type { StoredInstance } from '../../instances/ports.js';
import { toGlobalId } from '../global-id.js';
import { toChanges, toNewInstance } from '../input.js';
import { findDeletedInstance, toTarget } from '../instance-id.js';
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

const followedUpdateProblems = [...updateProblems, 'VerificationCancelledProblem'] as const;

export const Mutation: MutationResolvers = {
  ...peopleMutations,
  ...crmMutations,
  createInstance: (_, { input }, { useCases, actor }) =>
    attempt(
      [
        'InvalidConfigurationProblem',
        'UnknownElementProblem',
        'VerificationProblem',
        'VerificationCancelledProblem',
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
      [
        'InvalidConfigurationProblem',
        'UnknownElementProblem',
        'VerificationProblem',
        'VerificationCancelledProblem',
        'ForbiddenProblem',
      ],
      async () => {
        const verification = await useCases.verifyConfiguration(actor, toNewInstance(input));
        return { __typename: 'VerifiedConfiguration' as const, verification };
      },
    ),
  cancelVerification: (_, { input: { attemptId } }, { useCases, actor }) =>
    attempt(['ForbiddenProblem'], async () => {
      await useCases.cancelVerification(actor, attemptId);
      return { __typename: 'CancelledVerification' as const, attemptId };
    }),
  updateInstance: (_, { input }, context) =>
    attempt(followedUpdateProblems, async () =>
      changed(await context.useCases.updateInstance(context.actor, await toTarget(context, input), toChanges(input))),
    ),
  reauthenticateInstance: (_, { input }, context) =>
    attempt(followedUpdateProblems, async () => {
      const asked = { ...toChanges(input), alwaysVerify: true, isReauthentication: true };
      return changed(await context.useCases.updateInstance(context.actor, await toTarget(context, input), asked));
    }),
  restoreConfiguration: (_, { input }, context) =>
    attempt(['NothingToRestoreProblem', ...updateProblems], async () =>
      changed(await context.useCases.restoreConfiguration(context.actor, await toTarget(context, input))),
    ),
  enableInstance: (_, { input }, context) =>
    attempt(
      ['VerificationProblem', 'VersionConflictProblem', 'InstanceNotFoundProblem', 'ForbiddenProblem'],
      async () => changed(await context.useCases.setDisabled(context.actor, await toTarget(context, input), false)),
    ),
  disableInstance: (_, { input }, context) =>
    attempt(['VersionConflictProblem', 'InstanceNotFoundProblem', 'ForbiddenProblem'], async () =>
      changed(await context.useCases.setDisabled(context.actor, await toTarget(context, input), true)),
    ),
  rotateInstanceToken: (_, { input }, context) =>
    attempt(['InstanceNotFoundProblem', 'ForbiddenProblem'], async () => {
      const rotated = await context.useCases.rotateToken(
        context.actor,
        await toTarget(context, input),
        input.endOldTokens ?? false,
      );
      return { __typename: 'RotatedToken' as const, ...rotated };
    }),
  checkInstance: (_, { input }, context) =>
    attempt(['VerificationCancelledProblem', 'InstanceNotFoundProblem', 'ForbiddenProblem'], async () => {
      const checked = await context.useCases.checkInstance(
        context.actor,
        await toTarget(context, input),
        input.attemptId ?? undefined,
      );
      return { __typename: 'CheckedInstance' as const, ...checked };
    }),
  deleteInstance: (_, { input }, context) =>
    attempt(['VersionConflictProblem', 'InstanceNotFoundProblem', 'ForbiddenProblem'], async () => {
      const { id, name } = await context.useCases.deleteInstance(context.actor, await toTarget(context, input));
      return { __typename: 'DeletedInstance' as const, id: toGlobalId('Instance', id), name };
    }),
  restoreInstance: (_, { input }, context) =>
    attempt(
      ['InvalidConfigurationProblem', 'VerificationProblem', 'InstanceNotFoundProblem', 'ForbiddenProblem'],
      async () =>
        changed(
          await context.useCases.restoreInstance(context.actor, await toTarget(context, input, findDeletedInstance)),
        ),
    ),
  ...killMutations,
  claimAccount: (_, { input }, { useCases, account, actor }) =>
    attempt(['InvalidAccountProblem', 'AlreadyClaimedProblem'], async () => {
      const { email, firstName, lastName } = await useCases.claimAccount(actor, input);
      const viewer = { ...account, user: { ...account.user, email, firstName, lastName } };
      return { __typename: 'ClaimedAccount' as const, viewer };
    }),
};
