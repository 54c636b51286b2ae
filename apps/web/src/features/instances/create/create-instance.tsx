'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Tile } from '@/features/elements/tile';
import { CodePanel } from '@/features/snippets/code-panel';
import { createSnippets } from '@/features/snippets/create-snippets';
import type { SnippetService } from '@/features/snippets/draft';
import { PageHeading } from '@/ui/page-heading';
import { AttemptReceipt } from './attempt-receipt';
import { AttemptSummary } from './attempt-summary';
import styles from './create.module.css';
import type { FormElement } from './create-query';
import { CreatedInstance } from './created-instance';
import { Fields, FormActions, SandboxOffer } from './form-parts';
import { type FormValues, initialValues, inputOf, isTouched, snippetDraftOf, withSandboxAccount } from './form-values';
import { type Purpose, useAttempt } from './use-attempt';
import { useLeaveWarning } from './use-leave-warning';

interface CreateInstanceProps {
  readonly element: FormElement;
  readonly service: SnippetService;
}

/** The page that makes an instance: the form, the receipt of its check, the same as code; then the token. */
export function CreateInstance({ element, service }: CreateInstanceProps) {
  const [values, setValues] = useState<FormValues>(() => initialValues(element));
  const { attempt, run } = useAttempt(element);
  const router = useRouter();
  const summary = useRef<HTMLElement>(null);
  const outcome = attempt?.outcome;
  useEffect(() => summary.current?.focus(), [outcome]);
  useLeaveWarning(isTouched(element, values) && outcome?.kind !== 'created', 'Leave and lose what you have typed?');

  const start = async (purpose: Purpose) => {
    const settled = await run(purpose, inputOf(element, values));
    if (settled?.outcome?.kind === 'created') router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void start('create');
  };

  if (attempt && outcome?.kind === 'created') {
    return <CreatedInstance created={outcome.created} attempt={attempt} element={element} service={service} />;
  }
  return (
    <>
      <Heading element={element} />
      <div className={styles.two}>
        <form method="post" noValidate className={styles.form} onSubmit={submit} aria-label="New instance">
          {attempt && (
            <AttemptSummary
              attempt={attempt}
              elementName={element.name}
              run={(p) => void start(p)}
              focusRef={summary}
            />
          )}
          {element.sandboxConfiguration.length > 0 && (
            <SandboxOffer fill={() => setValues(withSandboxAccount(element, values))} />
          )}
          <Fields
            element={element}
            values={values}
            problems={outcome?.kind === 'refused' ? outcome.refusal.problems : []}
            onChange={setValues}
          />
          <FormActions running={attempt && !outcome ? attempt.purpose : undefined} check={() => void start('check')} />
        </form>
        <aside className={styles.panel} aria-label="Check and code">
          <p role="status" className="visually-hidden">
            {attempt?.news}
          </p>
          <AttemptReceipt attempt={attempt} />
          <CodePanel label="Create this instance" snippets={createSnippets(snippetDraftOf(element, values), service)} />
        </aside>
      </div>
    </>
  );
}

function Heading({ element }: { readonly element: FormElement }) {
  return (
    <PageHeading
      title={`New ${element.name} instance`}
      crumbs={[{ label: 'Elements', href: '/elements' }]}
      mark={<Tile element={element} size="medium" />}
      lede={
        <>
          Isotope signs in once to check the account before anything is stored.
          {element.signupUrl && (
            <>
              {' '}
              No account?{' '}
              <a href={element.signupUrl} target="_blank" rel="noreferrer">
                Get one
              </a>
              .
            </>
          )}
        </>
      }
    />
  );
}
