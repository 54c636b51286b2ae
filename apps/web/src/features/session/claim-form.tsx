'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { client } from '@/graphql/browser-client';
import { type Failure, failureOf } from '@/graphql/failure';
import { graphql } from '@/graphql/graphql';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { describe, Field } from '@/ui/field';
import { useIsEnglish } from '@/i18n/use-is-english';
import { useFailureText } from '@/ui/failure-text';
import { Mended } from '@/ui/mended';
import { ProblemSummary } from '@/ui/problem-summary';
import { type Filled, standing } from '@/ui/standing';
import styles from './session.module.css';
import { allTexts, textsOf } from './form-texts';

const ClaimMutation = graphql(`
  mutation ClaimAccount($input: ClaimAccountInput!) {
    claimAccount(input: $input) {
      __typename
      ... on Problem {
        message
      }
      ... on InvalidAccountProblem {
        entries {
          key
          label
          message
        }
      }
    }
  }
`);

interface Refusal {
  readonly failure?: Failure;
  readonly entries: readonly { readonly key: string; readonly label: string; readonly message: string }[];
}

const fields = [
  { name: 'firstName', type: 'text', autoComplete: 'given-name', isOptional: true },
  { name: 'lastName', type: 'text', autoComplete: 'family-name', isOptional: true },
  { name: 'email', type: 'email', autoComplete: 'username', isOptional: false },
  { name: 'password', type: 'password', autoComplete: 'new-password', isOptional: false },
] as const;

/** Gives the owner an e-mail address and a password, so that the one-time link is no longer needed. */
export function ClaimForm({ next }: { readonly next: string }) {
  const t = useTranslations('session.welcome');
  const ui = useTranslations('ui');
  const failureText = useFailureText();
  const problemText = useProblemText();
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);
  const [sent, setSent] = useState<Filled>({});
  const [now, setNow] = useState<Filled>({});
  const summary = useRef<HTMLElement>(null);
  useEffect(() => summary.current?.focus(), [refusal]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const form = new FormData(event.currentTarget);
    setSent(allTexts(form));
    setNow(allTexts(form));
    const refused = await claim(form);
    if (refused === undefined) return window.location.assign(next);
    setRefusal(refused);
    setBusy(false);
  };

  const refused = (refusal?.entries ?? []).map((entry) => ({
    ...entry,
    message: problemText(entry),
    fieldId: entry.key,
  }));
  const problems = standing(refused, sent, now);
  const errorOf = (name: string) => problems.find(({ fieldId }) => fieldId === name)?.message;
  return (
    <form
      method="post"
      noValidate
      className={styles.form}
      onInput={(event) => setNow(allTexts(new FormData(event.currentTarget)))}
      onSubmit={(event) => void submit(event)}
    >
      {refused.length > 0 && problems.length === 0 && <Mended />}
      {refusal && (refusal.failure || problems.length > 0) && (
        <ProblemSummary
          title={refusal.failure ? t('failed') : ui('toCorrect', { count: problems.length })}
          text={refusal.failure && failureText(refusal.failure)}
          problems={problems}
          requestId={refusal.failure?.requestId}
          focusRef={summary}
        />
      )}
      <div className={styles.two}>
        {fields.slice(0, 2).map((field) => (
          <Entry key={field.name} {...field} error={errorOf(field.name)} />
        ))}
      </div>
      {fields.slice(2).map((field) => (
        <Entry key={field.name} {...field} error={errorOf(field.name)} />
      ))}
      <div className={styles.actions}>
        <Button type="submit" kind="primary" isBusy={isBusy}>
          {t('submit')}
        </Button>
        <ButtonLink kind="quiet" href={next}>
          {t('later')}
        </ButtonLink>
      </div>
    </form>
  );
}

/** The words of a problem: the API's own in English, in another language the catalogue's for the field. */
function useProblemText() {
  const t = useTranslations('session.welcome.problems');
  const isEnglish = useIsEnglish();
  return ({ key, message }: Refusal['entries'][number]) => (isEnglish || !isFieldName(key) ? message : t(key));
}

const isFieldName = (key: string): key is (typeof fields)[number]['name'] => fields.some(({ name }) => name === key);

/** Undefined means it is done; an account that is claimed already needs nothing either. */
async function claim(form: FormData): Promise<Refusal | undefined> {
  const text = textsOf(form);
  const optional = (name: string) => text(name).trim() || null;
  const input = {
    email: text('email').trim(),
    password: text('password'),
    firstName: optional('firstName'),
    lastName: optional('lastName'),
  };
  const result = await client.mutation(ClaimMutation, { input }).toPromise();
  const failure = failureOf(result);
  if (failure) return { failure, entries: [] };
  const answer = result.data?.claimAccount;
  if (answer?.__typename !== 'InvalidAccountProblem') return undefined;
  return { entries: answer.entries };
}

type EntryProps = (typeof fields)[number] & { readonly error: string | undefined };

function Entry({ name, type, autoComplete, isOptional, error }: EntryProps) {
  const t = useTranslations('session.welcome');
  const hint = name === 'password' ? t('passwordHint') : undefined;
  return (
    <Field id={name} label={t(name)} isOptional={isOptional} hint={hint} error={error}>
      <input {...describe({ id: name, hint, error })} name={name} type={type} autoComplete={autoComplete} />
    </Field>
  );
}
