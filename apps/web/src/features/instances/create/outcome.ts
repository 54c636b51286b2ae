import type { Catalogue } from '@/i18n/catalogue';
import { isUnasked } from '@/features/verification/is-unasked';
import { refusedAtConfiguration, type StageLine } from '@/features/verification/stages';
import { type FailedResult, type Failure, failureOf } from '@/graphql/failure';
import type { ResultOf } from '@/graphql/graphql';
import type { useTranslations } from 'next-intl';
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

/** The words an outcome is told in: on an English page the API's own, on any other the catalogue's for its codes. */
export interface OutcomeWords {
  readonly t: ReturnType<typeof useTranslations<'create'>>;
  readonly isEnglish: boolean;
}

/** Why nothing was made, said so that a person can act on it. */
export interface Refusal {
  readonly title: string;
  readonly text?: string;
  readonly problems: readonly FieldProblem[];
  readonly quote?: string;
  /** What the provider’s answer makes of the account; undefined when it was not asked. */
  readonly verdict?: InstanceState | undefined;
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
  | { readonly kind: 'cancelled' }
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
  words: OutcomeWords,
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
      return invalid(words, element, answer.entries);
    case 'VerificationProblem':
      return {
        outcome: { kind: 'refused', refusal: troubleOf(words, element, answer) },
        ...receiptOf(answer.verification),
      };
    case 'VerificationCancelledProblem':
      return { outcome: { kind: 'cancelled' } };
    case 'UnknownElementProblem':
    case 'IdempotencyConflictProblem':
    case 'ForbiddenProblem':
      return { outcome: { kind: 'failed', failure: { ...noAnswer, message: answer.message } } };
  }
}

const noAnswer: Failure = { kind: 'broken', message: '', requestId: undefined };

const receiptOf = (verification: Trouble['verification'] | null) =>
  verification ? { lines: verification.stages, totalMs: verification.durationMs } : {};

type EntryProblem = Extract<CreateAnswer, { __typename: 'InvalidConfigurationProblem' }>['entries'][number];

function invalid(words: OutcomeWords, element: ElementShape, entries: readonly EntryProblem[]): Settled {
  const { t, isEnglish } = words;
  const problems = entries.map(({ key, label: given, code, message }) => {
    const label = labelOf(words, element, key) ?? given;
    return {
      fieldId: fieldIdOf(element, key),
      label,
      message: isEnglish ? message : t(`refused.problems.${code}`, { label }),
    };
  });
  const title = t('refused.corrections', { count: entries.length });
  const refusal = { title, problems, isWaiting: false, mayKeepUnverified: false };
  return { outcome: { kind: 'refused', refusal }, lines: refusedAtConfiguration(title) };
}

function troubleOf(words: OutcomeWords, element: ElementShape, trouble: Trouble): Refusal {
  const { t, isEnglish } = words;
  const { code, entryKey, providerMessage, retryAfterSeconds, verification } = trouble;
  const fieldId = entryKey === null ? undefined : fieldIdOf(element, entryKey);
  const label = labelOf(words, element, entryKey) ?? '';
  const message =
    isEnglish || !isTitled(t, code)
      ? trouble.message
      : isUnasked(code, verification.stages)
        ? t('refused.codeNeededText', { element: element.name })
        : t(`refused.troubles.${code}`, { element: element.name });
  const mayKeepUnverified = code === 'PROVIDER_UNREACHABLE' || code === 'PROVIDER_TIMEOUT';
  const told = {
    title: titleOf(t, code, element.name),
    ...(fieldId === undefined && { text: message }),
    problems: fieldId === undefined ? [] : [{ fieldId, label, message }],
    ...(providerMessage !== null && { quote: providerMessage }),
    verdict: verification.verdict,
    ...(code === 'PROVIDER_THROTTLED' && { verdictWord: t('refused.throttledState') }),
    ...(retryAfterSeconds !== null && { retryAfterSeconds }),
    isWaiting: mayKeepUnverified || code === 'PROVIDER_THROTTLED',
    mayKeepUnverified,
  };
  if (isHeldBack(trouble)) return { ...told, ...heldBack(words, element, trouble) };
  return isUnasked(code, verification.stages) ? { ...told, title: t('refused.codeNeeded'), verdict: undefined } : told;
}

/** A provider that asks to wait says so in words of its own; without any, Isotope did not ask it at all. */
const isHeldBack = ({ code, providerMessage }: Trouble): boolean =>
  code === 'PROVIDER_THROTTLED' && providerMessage === null;

// The API's message tells the wait as well; where a countdown tells it, the whole message stands on the receipt only.
const heldBack = ({ t }: OutcomeWords, { name }: ElementShape, { retryAfterSeconds }: Trouble) => ({
  title: t('refused.heldBack'),
  verdictWord: t('refused.heldBackState'),
  ...(retryAfterSeconds !== null && { text: t('refused.heldBackText', { element: name }) }),
});

/** What a field is called on this page. */
function labelOf({ t }: OutcomeWords, element: ElementShape, key: string | null): string | undefined {
  if (key === 'name' || key === 'tags') return t(`fields.${key}`);
  return element.configuration.find((entry) => entry.key === key)?.label;
}

const titleOf = (t: OutcomeWords['t'], code: Trouble['code'], element: string): string =>
  isTitled(t, code) ? t(`refused.titles.${code}`, { element }) : t('refused.other', { element });

type TitledCode = keyof Catalogue['create']['refused']['titles'];

const isTitled = (t: OutcomeWords['t'], code: string): code is TitledCode =>
  t.has(`refused.titles.${code as TitledCode}`);
