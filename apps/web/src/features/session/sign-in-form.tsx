'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { describe, Field } from '@/ui/field';
import styles from './session.module.css';
import { textsOf } from './form-texts';
import { type Credentials, signIn, type SignInRefusal } from './sign-in';
import { RefusalNotice } from './refusal-notice';

type Way = 'password' | 'secrets';

const ways: readonly { readonly way: Way; readonly label: string }[] = [
  { way: 'password', label: 'E-mail and password' },
  { way: 'secrets', label: 'Secrets' },
];

/** Signs in by e-mail and password, or by user and organisation secret, and goes on to where one wanted to be. */
export function SignInForm({ next }: { readonly next: string }) {
  const [way, setWay] = useState<Way>('password');
  const [refusal, setRefusal] = useState<SignInRefusal>();
  const [isBusy, setBusy] = useState(false);
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), [refusal]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const refused = await signIn(credentialsIn(new FormData(event.currentTarget), way));
    if (refused === undefined) return window.location.assign(`/welcome?next=${encodeURIComponent(next)}`);
    setRefusal(refused);
    setBusy(false);
  };

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className={styles.form}>
      {refusal && <RefusalNotice refusal={refusal} focusRef={notice} />}
      <fieldset className={styles.ways}>
        <legend className="visually-hidden">Sign in with</legend>
        {ways.map((choice) => (
          <label key={choice.way}>
            <input type="radio" name="way" checked={choice.way === way} onChange={() => setWay(choice.way)} />
            <span>{choice.label}</span>
          </label>
        ))}
      </fieldset>
      {way === 'password' ? <PasswordFields /> : <SecretFields />}
      <Button type="submit" kind="primary" isBusy={isBusy}>
        Sign in
      </Button>
    </form>
  );
}

function credentialsIn(form: FormData, way: Way): Credentials {
  const text = textsOf(form);
  return way === 'password'
    ? { email: text('email').trim(), password: text('password') }
    : { userSecret: text('userSecret').trim(), organizationSecret: text('organizationSecret').trim() };
}

const PasswordFields = () => (
  <>
    <Entry name="email" label="E-mail" type="email" autoComplete="username" />
    <Entry name="password" label="Password" type="password" autoComplete="current-password" />
  </>
);

const SecretFields = () => (
  <>
    <Entry name="userSecret" label="User secret" type="password" autoComplete="off" hint={whereSecretsLie} />
    <Entry name="organizationSecret" label="Organisation secret" type="password" autoComplete="off" />
  </>
);

const whereSecretsLie = (
  <>
    The ones API calls carry. Isotope keeps the first two in <code>credentials.json</code> in its data directory.
  </>
);

interface EntryProps {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly autoComplete: string;
  readonly hint?: ReactNode;
}

const Entry = ({ name, label, hint, ...rest }: EntryProps) => (
  <Field id={name} label={label} hint={hint}>
    <input {...describe({ id: name, hint })} {...rest} name={name} required spellCheck={false} />
  </Field>
);
