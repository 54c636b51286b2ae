import { refusedAtConfiguration, type StageLine } from '@/features/verification/stages';
import { type FailedResult, type Failure, failureOf } from '@/graphql/failure';
import type { ResultOf } from '@/graphql/graphql';
import { countOf } from '@/lib/count';
import type { FieldProblem } from '@/ui/problem-summary';
import type { CheckMutation, CreateMutation } from './create-documents';
import type { InstanceState } from '@/ui/state-shape';
import { fieldIdOf } from './field-id';
import type { ElementShape } from './form-values';

export type CreateAnswer = ResultOf<typeof CreateMutation>['createInstance'];
export type CheckAnswer = ResultOf<typeof CheckMutation>['verifyConfiguration'];
type Trouble = Extract<CreateAnswer, { __typename: 'VerificationProblem' }>;

/** An instance just made, and the token that reaches it. */
export type Created = Extract<CreateAnswer, { __typename: 'CreatedInstance' }>;

/** Why nothing was made, said so that a person can act on it. */
export interface Refusal {
  readonly title: string;
  readonly text?: string;
  readonly problems: readonly FieldProblem[];
  readonly quote?: string;
  /** What the provider’s answer makes of the account; undefined when it was not asked. */
  readonly verdict?: InstanceState;
  /** What to call that verdict where the state’s own word would be untrue. */
  readonly verdictWord?: string;
  /** Whether it is nobody’s mistake: waiting or keeping it unverified helps, correcting does not. */
  readonly isWaiting: boolean;
  /** How long to wait, where that is known. */
  readonly retryAfterSeconds?: number;
  readonly mayKeepUnverified: boolean;
}

/** What became of an attempt. */
export type Outcome =
  | { readonly kind: 'created'; readonly created: Created }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** An outcome with its receipt. */
export interface Settled {
  readonly outcome: Outcome;
  /** Undefined when there is no receipt to show. */
  readonly lines?: readonly StageLine[];
  readonly totalMs?: number;
}

/** Reads the outcome from an answer, or from its absence. */
export function outcomeOf(
  element: ElementShape,
  result: FailedResult & { readonly answer: CreateAnswer | CheckAnswer | undefined },
): Settled {
  const failure = failureOf(result);
  if (failure) return { outcome: { kind: 'failed', failure } };
  const { answer } = result;
  if (answer === undefined) return { outcome: { kind: 'failed', failure: noAnswer } };
  switch (answer.__typename) {
    case 'CreatedInstance':
      return { outcome: { kind: 'created', created: answer }, ...receiptOf(answer.instance.lastVerification) };
    case 'VerifiedConfiguration':
      return { outcome: { kind: 'accepted' }, ...receiptOf(answer.verification) };
    case 'InvalidConfigurationProblem':
      return invalid(element, answer.entries);
    case 'VerificationProblem':
      return { outcome: { kind: 'refused', refusal: troubleOf(element, answer) }, ...receiptOf(answer.verification) };
    case 'UnknownElementProblem':
    case 'IdempotencyConflictProblem':
    case 'ForbiddenProblem':
      return { outcome: { kind: 'failed', failure: { ...noAnswer, message: answer.message } } };
  }
}

const noAnswer: Failure = { kind: 'broken', message: 'Isotope could not answer.', requestId: undefined };

const receiptOf = (verification: Trouble['verification'] | null) =>
  verification ? { lines: verification.stages, totalMs: verification.durationMs } : {};

interface EntryProblem {
  readonly key: string;
  readonly label: string;
  readonly message: string;
}

function invalid(element: ElementShape, entries: readonly EntryProblem[]): Settled {
  const problems = entries.map(({ key, label, message }) => ({ fieldId: fieldIdOf(element, key), label, message }));
  const title = entries.length === 1 ? 'One thing to correct' : `${countOf(entries.length, 'thing')} to correct`;
  const refusal = { title, problems, isWaiting: false, mayKeepUnverified: false };
  return { outcome: { kind: 'refused', refusal }, lines: refusedAtConfiguration(title) };
}

function troubleOf(element: ElementShape, trouble: Trouble): Refusal {
  const { code, message, entryKey, providerMessage, retryAfterSeconds, verification } = trouble;
  const fieldId = entryKey === null ? undefined : fieldIdOf(element, entryKey);
  const label = element.configuration.find(({ key }) => key === entryKey)?.label ?? '';
  const mayKeepUnverified = code === 'PROVIDER_UNREACHABLE' || code === 'PROVIDER_TIMEOUT';
  const told = {
    title: titles[code]?.(element.name) ?? `${element.name} refused this`,
    ...(fieldId === undefined && { text: message }),
    problems: fieldId === undefined ? [] : [{ fieldId, label, message }],
    ...(providerMessage !== null && { quote: providerMessage }),
    verdict: verification.verdict,
    ...(retryAfterSeconds !== null && { retryAfterSeconds }),
    isWaiting: mayKeepUnverified || code === 'PROVIDER_THROTTLED',
    mayKeepUnverified,
  };
  return isHeldBack(trouble) ? { ...told, ...heldBack(element, trouble) } : told;
}

/** A provider that asks to wait says so in words of its own; without any, Isotope did not ask it at all. */
const isHeldBack = ({ code, providerMessage }: Trouble): boolean =>
  code === 'PROVIDER_THROTTLED' && providerMessage === null;

// The API's message tells the wait as well; where a countdown tells it, the whole message stands on the receipt only.
const heldBack = ({ name }: ElementShape, { retryAfterSeconds }: Trouble) => ({
  title: 'Isotope is holding back',
  verdictWord: 'Held back',
  ...(retryAfterSeconds !== null && {
    text: `${name} was not asked to sign in: one try too many could lock this user there.`,
  }),
});

const titles: Partial<Record<Trouble['code'], (elementName: string) => string>> = {
  CREDENTIALS_REJECTED: (name) => `${name} refused this sign-in`,
  INTEGRATION_CODE_REJECTED: (name) => `${name} needs the right integration code`,
  PROVIDER_USER_LOCKED: (name) => `${name} has locked this user`,
  PERMISSION_DENIED: () => 'This user may not read what is needed',
  PROVIDER_THROTTLED: (name) => `${name} asks to wait`,
  PROVIDER_UNREACHABLE: (name) => `${name} could not be reached`,
  PROVIDER_TIMEOUT: (name) => `${name} did not answer in time`,
};
