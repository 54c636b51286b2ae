'use client';

import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { Countdown } from '@/ui/countdown';
import { ProblemSummary } from '@/ui/problem-summary';
import { controlId } from './field-control';
import { RefusedWords, useRecordWords } from './record-words';
import type { FieldShape } from './records';
import type { SaveOutcome } from './use-save-record';

interface RecordProblemProps {
  readonly outcome: Extract<SaveOutcome, { kind: 'problem' }>;
  readonly fields: readonly FieldShape[];
  readonly focusRef: Ref<HTMLElement>;
}

/** Why a record was not written, each problem leading to its field; or that nobody knows whether it was. */
export function RecordProblem({ outcome: { problem, requestId }, fields, focusRef }: RecordProblemProps) {
  const t = useTranslations('data.form');
  const ui = useTranslations('ui');
  const refused = useRecordWords();
  const { code } = problem;
  const {
    fields: named = [],
    providerMessage = null,
    retryAfterSeconds = null,
  } = problem.__typename === 'CrmRecordProblem' ? problem : {};
  const problems = named.map((each) => {
    const field = fields.find(({ name }) => name === each.key);
    const label = field?.label ?? each.key;
    const { words, original } = refused.field(each, label);
    const message = words === each.message ? `${label}: ${words}` : words;
    return { fieldId: field && controlId(field.name), label, message, original };
  });
  const isUnknown = code === 'OUTCOME_UNKNOWN';
  const isForbidden = code === 'FORBIDDEN';
  const title = isUnknown
    ? t('unknown.title')
    : named.length > 0
      ? ui('toCorrect', { count: named.length })
      : t('refused');
  const text = isUnknown ? (
    t('unknown.text')
  ) : isForbidden ? (
    t('forbidden')
  ) : named.length > 0 ? undefined : (
    <RefusedWords {...refused.whole(problem)} />
  );
  return (
    <ProblemSummary
      title={title}
      text={text}
      problems={problems}
      quote={providerMessage ?? undefined}
      requestId={requestId}
      kind={isUnknown || retryAfterSeconds !== null ? 'wait' : 'bad'}
      focusRef={focusRef}
    >
      {retryAfterSeconds !== null && <Countdown seconds={retryAfterSeconds} />}
    </ProblemSummary>
  );
}
