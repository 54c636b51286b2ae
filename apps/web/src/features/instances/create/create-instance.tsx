'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useEntryWords } from '@/features/elements/entry-words';
import { Tile } from '@/features/elements/tile';
import { useTell } from '@/features/shell/news';
import { CodePanel } from '@/features/snippets/code-panel';
import { createSnippets } from '@/features/snippets/create-snippets';
import type { SnippetService } from '@/features/snippets/draft';
import { Notice } from '@/ui/notice';
import { PageHeading } from '@/ui/page-heading';
import { AttemptReceipt } from './attempt-receipt';
import { AttemptSummary } from './attempt-summary';
import styles from './create.module.css';
import type { FormElement } from './create-query';
import { CreatedInstance } from './created-instance';
import { nameFieldId } from './field-id';
import { Fields, FormActions, SandboxOffer } from './form-parts';
import { inputOf, isTouched, snippetDraftOf, withSandboxAccount } from './form-values';
import { LostNotice } from './lost-notice';
import { stillStanding } from './still-standing';
import { useLostAnswer } from './use-lost-answer';
import { useCreateForm } from './use-create-form';
import { attemptOf, type Purpose, useAttempt } from './use-attempt';
import { useLeaveWarning } from './use-leave-warning';

interface CreateInstanceProps {
  readonly element: FormElement;
  readonly service: SnippetService;
}

/** The page that makes an instance; whoever has stored its token begins the next one with an empty form. */
export function CreateInstance(props: CreateInstanceProps) {
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    if (round > 0) document.getElementById(nameFieldId)?.focus();
  }, [round]);
  return <CreateOne key={round} {...props} onAgain={again} />;
}

type CreateOneProps = CreateInstanceProps & { readonly onAgain: () => void };

/** The form, the receipt of its check, the same as code; then the token. */
function CreateOne({ element: given, service, onAgain }: CreateOneProps) {
  const inWords = useEntryWords();
  const element = { ...given, configuration: given.configuration.map(inWords) };
  const t = useTranslations('create');
  const snippets = useTranslations('snippets');
  const { values, change, suggestion, leave } = useCreateForm(element);
  const { attempt, run, cancel, settle } = useAttempt(element);
  const [isDone, setDone] = useState(false);
  const lost = useLostAnswer(element.key, attempt === undefined && !isDone);
  const [isLostWanted, showLost] = useState(false);
  const [sent, setSent] = useState(values);
  const router = useRouter();
  const tell = useTell();
  const summary = useRef<HTMLElement>(null);
  const outcome = attempt?.outcome;
  const refusal = outcome?.kind === 'refused' ? stillStanding(t, outcome.refusal, sent, values) : undefined;
  useEffect(() => summary.current?.focus(), [outcome]);
  useLeaveWarning(isTouched(element, values) && outcome?.kind !== 'created', t('leave'));

  const start = async (purpose: Purpose) => {
    setSent(values);
    setDone(false);
    const settled = await run(purpose, inputOf(element, values));
    if (settled?.outcome?.kind === 'created') router.refresh();
    if (settled?.outcome?.kind === 'cancelled') tell(t('cancelled.done'));
  };
  const forget = () => {
    settle();
    setDone(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void start('create');
  };

  const told = { element, service, onAgain };
  if (attempt && outcome?.kind === 'created') {
    return <CreatedInstance {...told} created={outcome.created} attempt={attempt} />;
  }
  const found = typeof lost?.made === 'object' ? lost.made : undefined;
  if (found && (isLostWanted || (!lost?.isCancelled && !isTouched(element, values)))) {
    return <CreatedInstance {...told} created={found} attempt={attemptOf(found)} />;
  }
  const running = attempt && !outcome ? attempt : undefined;
  const followed = lost?.made === 'looking' ? lost : undefined;
  return (
    <>
      <Heading element={element} />
      <div className={styles.two}>
        <form method="post" noValidate className={styles.form} onSubmit={submit} aria-label={t('form')}>
          {!element.isDataServed && (
            <Notice kind="plain" title={t('unserved.title')}>
              <p>{t('unserved.text')}</p>
            </Notice>
          )}
          {lost && <LostNotice lost={lost} show={() => showLost(true)} forget={forget} />}
          {attempt && (
            <AttemptSummary
              attempt={attempt}
              refusal={refusal}
              elementName={element.name}
              run={(p) => void start(p)}
              focusRef={summary}
            />
          )}
          {element.sandboxConfiguration.length > 0 && (
            <SandboxOffer
              fill={() => change(withSandboxAccount(element, values, t('sandbox.name', { element: element.name })))}
            />
          )}
          <Fields
            element={element}
            values={values}
            problems={refusal?.problems ?? []}
            suggestion={suggestion}
            onChange={change}
            onLeave={leave}
          />
          <FormActions running={running} check={() => void start('check')} cancel={cancel} />
        </form>
        <aside className={styles.panel} aria-label={t('panel')}>
          <p role="status" className="visually-hidden">
            {attempt?.news}
          </p>
          <AttemptReceipt attempt={attempt ?? followed} />
          {/* While a check runs its receipt has the place to itself, so that all of it is in sight. */}
          {!running && (
            <CodePanel label={snippets('create')} snippets={createSnippets(snippetDraftOf(element, values), service)} />
          )}
        </aside>
      </div>
    </>
  );
}

function Heading({ element }: { readonly element: FormElement }) {
  const t = useTranslations('create');
  const elements = useTranslations('elements');
  return (
    <PageHeading
      title={t('title', { element: element.name })}
      crumbs={[{ label: elements('title'), href: '/elements' }]}
      mark={<Tile element={element} size="medium" />}
      lede={
        <>
          {t('lede')}{' '}
          {element.signupUrl &&
            t.rich('noAccount', {
              link: (words) => (
                <a href={element.signupUrl ?? ''} target="_blank" rel="noreferrer">
                  {words}
                </a>
              ),
            })}
        </>
      }
    />
  );
}
