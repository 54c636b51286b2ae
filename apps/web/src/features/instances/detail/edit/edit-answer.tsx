import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useTell } from '@/features/shell/news';
import { Button } from '@/ui/button';
import { Countdown } from '@/ui/countdown';
import { useFailureText } from '@/ui/failure-text';
import { Mended } from '@/ui/mended';
import { Notice, NoticeActions } from '@/ui/notice';
import { ProblemSummary } from '@/ui/problem-summary';
import { RequestId } from '@/ui/request-id';
import { SignInAgain } from '@/ui/sign-in-again';
import { shortName } from '@/lib/short-name';
import { Conflict } from './conflict';
import styles from './configuration-editor.module.css';
import { type Answer, useEditing } from './editing';
import { controlIdOf, fieldOfKey } from './field-ids';
import { useProblemWords } from './problem-words';
import { useTellSaved } from './use-tell-saved';

/** What is wrong with one field, by the last answer. */
export function useErrorOn(field: string): string | undefined {
  const { answer, instance } = useEditing();
  const words = useProblemWords(instance.element.name);
  if (answer?.kind === 'invalid') {
    const messages = answer.problems.filter(({ key }) => fieldOfKey(key) === field).map(words.problem);
    return messages.length > 0 ? messages.join(' ') : undefined;
  }
  return answer?.kind === 'refused' && answer.entryKey === field ? words.trouble(answer) : undefined;
}

/** What a save was answered with: all problems at once, a refusal, somebody else’s change; it takes the focus. */
export function EditAnswer() {
  const { answer, answeredAt } = useEditing();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), [answeredAt]);
  if (answer === undefined) return null;
  return (
    <div className={styles.answer}>
      <Said answer={answer} place={place} />
    </div>
  );
}

interface SaidProps {
  readonly answer: Answer;
  readonly place: React.RefObject<HTMLElement | null>;
}

function Said({ answer, place }: SaidProps) {
  const t = useTranslations('instance.answer');
  const ui = useTranslations('ui');
  const forbidden = useTranslations('instance.problems');
  const failureText = useFailureText();
  const { instance, save } = useEditing();
  const tellSaved = useTellSaved();
  const words = useProblemWords(instance.element.name);
  const retry = () => void save().then(tellSaved);
  switch (answer.kind) {
    case 'invalid': {
      const problems = answer.problems.map((problem) => ({ ...onField(problem.key), message: words.problem(problem) }));
      const title = ui('toCorrect', { count: problems.length });
      return <ProblemSummary title={title} problems={problems} focusRef={place} />;
    }
    case 'refused':
      return <Refused answer={answer} place={place} />;
    case 'mended':
      return <Mended />;
    case 'conflict':
      return <Conflict theirs={answer.theirs} focusRef={place} />;
    case 'gone':
      return (
        <Notice kind="bad" title={t('gone')} focusRef={place}>
          <p>{t('goneUnsaved')}</p>
        </Notice>
      );
    case 'forbidden':
      return (
        <Notice kind="bad" title={t('failed')} focusRef={place}>
          <p>{forbidden('forbidden')}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice kind="wait" title={t('failed')} focusRef={place}>
          <p>
            {answer.failure.kind === 'signedOut' ? t('signedOut') : failureText(answer.failure)} {t('stillHere')}
          </p>
          {answer.failure.kind === 'signedOut' && <SignInAgain retry={retry} />}
          <RequestId id={answer.failure.requestId} />
        </Notice>
      );
  }
}

const onField = (key: string) => ({ fieldId: controlIdOf(fieldOfKey(key)), label: key });

interface RefusedProps {
  readonly answer: Extract<Answer, { kind: 'refused' }>;
  readonly place: SaidProps['place'];
}

function Refused({ answer, place }: RefusedProps) {
  const t = useTranslations('instance.answer');
  const { instance, draft, save } = useEditing();
  const tell = useTell();
  const words = useProblemWords(instance.element.name);
  const { code, entryKey, quote, requestId, mayKeep, retryAfterSeconds } = answer;
  const message = words.trouble(answer);
  const keep = async () => {
    const saved = await save({ keep: true });
    if (saved) tell({ text: t('keptUnverified', { name: shortName(saved.name) }) });
  };
  const isOnField = entryKey !== null && draft?.typed[entryKey] !== undefined;
  const isWaiting = mayKeep || code === 'PROVIDER_THROTTLED';
  return (
    <ProblemSummary
      title={words.title(answer)}
      text={isOnField ? t('oldStays') : `${message} ${t('oldStays')}`}
      problems={isOnField ? [{ ...onField(entryKey), message }] : []}
      quote={quote ?? undefined}
      requestId={requestId}
      kind={isWaiting ? 'wait' : 'bad'}
      focusRef={place}
    >
      {retryAfterSeconds !== null && <Countdown seconds={retryAfterSeconds} />}
      {mayKeep && (
        <>
          <p>{t('keepText')}</p>
          <NoticeActions>
            <Button type="submit">{t('again')}</Button>
            <Button onClick={() => void keep()}>{t('keep')}</Button>
          </NoticeActions>
        </>
      )}
    </ProblemSummary>
  );
}
