'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { client } from '@/graphql/browser-client';
import { type Failure, failureOf } from '@/graphql/failure';
import { graphql } from '@/graphql/graphql';
import { Button, ButtonLink } from '@/ui/button';
import { describe, Field } from '@/ui/field';
import { ProblemSummary } from '@/ui/problem-summary';
import styles from './session.module.css';
import { textsOf } from './form-texts';

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
  readonly title: string;
  readonly message?: string | undefined;
  readonly entries: readonly { readonly key: string; readonly label: string; readonly message: string }[];
  readonly requestId?: string | undefined;
}

const fields = [
  { name: 'firstName', label: 'First name', type: 'text', autoComplete: 'given-name', isOptional: true },
  { name: 'lastName', label: 'Last name', type: 'text', autoComplete: 'family-name', isOptional: true },
  { name: 'email', label: 'E-mail', type: 'email', autoComplete: 'username', isOptional: false },
  { name: 'password', label: 'Password', type: 'password', autoComplete: 'new-password', isOptional: false },
] as const;

const hints: Readonly<Record<string, string>> = { password: '12 to 256 characters; spaces count.' };

/** Gives the owner an e-mail address and a password, so that the one-time link is no longer needed. */
export function ClaimForm({ next }: { readonly next: string }) {
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);
  const summary = useRef<HTMLElement>(null);
  useEffect(() => summary.current?.focus(), [refusal]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const refused = await claim(new FormData(event.currentTarget));
    if (refused === undefined) return window.location.assign(next);
    setRefusal(refused);
    setBusy(false);
  };

  const errorOf = (name: string) => refusal?.entries.find(({ key }) => key === name)?.message;
  return (
    <form method="post" noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
      {refusal && (
        <ProblemSummary
          title={refusal.title}
          text={refusal.message}
          problems={refusal.entries.map(({ key, ...rest }) => ({ ...rest, fieldId: key }))}
          requestId={refusal.requestId}
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
          Set e-mail and password
        </Button>
        <ButtonLink kind="quiet" href={next}>
          Not now
        </ButtonLink>
      </div>
    </form>
  );
}

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
  if (failure) return failed(failure);
  const answer = result.data?.claimAccount;
  if (answer?.__typename !== 'InvalidAccountProblem') return undefined;
  return { title: 'This cannot be taken', entries: answer.entries };
}

const failed = ({ message, requestId }: Failure): Refusal => ({ title: 'Not set', message, requestId, entries: [] });

type EntryProps = (typeof fields)[number] & { readonly error: string | undefined };

function Entry({ name, label, type, autoComplete, isOptional, error }: EntryProps) {
  const hint = hints[name];
  return (
    <Field id={name} label={label} isOptional={isOptional} hint={hint} error={error}>
      <input {...describe({ id: name, hint, error })} name={name} type={type} autoComplete={autoComplete} />
    </Field>
  );
}
