import type { StageLine } from '@/features/verification/stages';
import { type FailedResult, type Failure, failureOf } from '@/graphql/failure';
import { graphql, type ResultOf } from '@/graphql/graphql';
import { StageFragment } from '@/features/verification/stages';
import { requestIdOf, unanswered } from '../../send-change';
import type { Editable } from './draft';
import { EditableFragment, editableOf } from './editable';

/** Changes an instance; tells of every problem all that its page can show. */
export const UpdateMutation = graphql(
  `
    mutation UpdateInstance($input: UpdateInstanceInput!) {
      updateInstance(input: $input) {
        __typename
        ... on ChangedInstance {
          instance {
            ...Editable
          }
        }
        ... on InvalidConfigurationProblem {
          entries {
            key
            code
            message
          }
        }
        ... on VerificationProblem {
          message
          code
          entryKey
          providerMessage
          retryAfterSeconds
          verification {
            durationMs
            stages {
              ...Stage
            }
          }
        }
        ... on VersionConflictProblem {
          instance {
            ...Editable
            activity(first: 1) {
              nodes {
                at
                actor {
                  id
                  email
                  firstName
                  lastName
                }
              }
            }
          }
        }
        ... on InstanceNotFoundProblem {
          message
        }
        ... on ForbiddenProblem {
          message
        }
      }
    }
  `,
  [EditableFragment, StageFragment],
);

type Answer = ResultOf<typeof UpdateMutation>['updateInstance'];
type Conflict = Extract<Answer, { __typename: 'VersionConflictProblem' }>;
/** What is wrong with one value. */
export type Problem = Extract<Answer, { __typename: 'InvalidConfigurationProblem' }>['entries'][number];
type Trouble = Extract<Answer, { __typename: 'VerificationProblem' }>;

/** The instance as somebody else has left it, with who that was. */
export type Theirs = Conflict['instance'];

/** Why the provider did not take the new values. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: Trouble['code'];
  readonly message: string;
  readonly entryKey: string | null;
  readonly quote: string | null;
  readonly retryAfterSeconds: number | null;
  /** Nobody could be asked: the values can be saved all the same, when somebody says so. */
  readonly mayKeep: boolean;
  readonly requestId: string | undefined;
  readonly lines: readonly StageLine[];
  readonly totalMs: number;
}

/** What became of a save. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly stored: Editable }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | Refused
  | { readonly kind: 'conflict'; readonly theirs: Theirs }
  | { readonly kind: 'gone' | 'forbidden' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Reads what became of a save from its answer, or from there being none. */
export function saveOutcome(result: FailedResult & { readonly answer: Answer | undefined }): SaveOutcome {
  const failure = failureOf(result);
  const { answer } = result;
  if (failure || answer === undefined) return { kind: 'failed', failure: failure ?? unanswered };
  switch (answer.__typename) {
    case 'ChangedInstance':
      return { kind: 'saved', stored: editableOf(answer.instance) };
    case 'InvalidConfigurationProblem':
      return { kind: 'invalid', problems: answer.entries };
    case 'VerificationProblem':
      return refusedBy(answer, requestIdOf(result));
    case 'VersionConflictProblem':
      return { kind: 'conflict', theirs: answer.instance };
    case 'InstanceNotFoundProblem':
      return { kind: 'gone' };
    case 'ForbiddenProblem':
      return { kind: 'forbidden' };
    case 'VerificationCancelledProblem':
      return { kind: 'failed', failure: unanswered }; // nothing here cancels a save
  }
}

function refusedBy(
  { code, message, entryKey, providerMessage, retryAfterSeconds, verification }: Trouble,
  id?: string,
): Refused {
  return {
    kind: 'refused',
    code,
    message,
    entryKey,
    quote: providerMessage,
    retryAfterSeconds,
    mayKeep: code === 'PROVIDER_UNREACHABLE' || code === 'PROVIDER_TIMEOUT',
    requestId: id,
    lines: verification.stages,
    totalMs: verification.durationMs,
  };
}
