'use client';

import { useTranslations } from 'next-intl';
import { code } from '@/i18n/rich';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/ui/button';
import { describe, Field } from '@/ui/field';
import styles from './session.module.css';
import { textsOf } from './form-texts';
import { type Credentials, signIn, type SignInRefusal, type SignInWay } from './sign-in';
import { RefusalNotice } from './refusal-notice';

const ways: readonly SignInWay[] = ['password', 'secrets'];

/** Signs in by e-mail and password, or by user and organisation secret, and goes on to where one wanted to be. */
export function SignInForm({ next }: { readonly next: string }) {
  const t = useTranslations('session.signIn');
  const [way, setWay] = useState<SignInWay>('password');
  const [refusal, setRefusal] = useState<SignInRefusal & { readonly way: SignInWay }>();
  const [isBusy, setBusy] = useState(false);
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), [refusal]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const refused = await signIn(credentialsIn(new FormData(event.currentTarget), way));
    if (refused === undefined) return window.location.assign(`/welcome?next=${encodeURIComponent(next)}`);
    setRefusal({ ...refused, way });
    setBusy(false);
  };

  /** What was said of the one way says nothing of the other. */
  const choose = (other: SignInWay) => {
    setWay(other);
    setRefusal(undefined);
  };

  return (
    <form method="post" onSubmit={(event) => void submit(event)} className={styles.form}>
      <fieldset className={styles.ways}>
        <legend className="visually-hidden">{t('with')}</legend>
        {ways.map((choice) => (
          <label key={choice}>
            <input type="radio" name="way" checked={choice === way} onChange={() => choose(choice)} />
            <span>{t(`ways.${choice}`)}</span>
          </label>
        ))}
      </fieldset>
      {way === 'password' ? <PasswordFields /> : <SecretFields />}
      {/* Below what was filled in, so that nothing moves under the hand. */}
      {refusal && <RefusalNotice refusal={refusal} way={refusal.way} focusRef={notice} />}
      <Button type="submit" kind="primary" isBusy={isBusy}>
        {t('submit')}
      </Button>
    </form>
  );
}

function credentialsIn(form: FormData, way: SignInWay): Credentials {
  const text = textsOf(form);
  return way === 'password'
    ? { email: text('email').trim(), password: text('password') }
    : { userSecret: text('userSecret').trim(), organizationSecret: text('organizationSecret').trim() };
}

const PasswordFields = () => (
  <>
    <Entry name="email" type="email" autoComplete="username" />
    <Entry name="password" type="password" autoComplete="current-password" />
  </>
);

function SecretFields() {
  const t = useTranslations('session.signIn');
  return (
    <>
      <Entry name="userSecret" type="password" autoComplete="off" hint={t.rich('secretsHint', { code })} />
      <Entry name="organizationSecret" type="password" autoComplete="off" />
    </>
  );
}

interface EntryProps {
  readonly name: 'email' | 'password' | 'userSecret' | 'organizationSecret';
  readonly type: string;
  readonly autoComplete: string;
  readonly hint?: ReactNode;
}

function Entry({ name, hint, ...rest }: EntryProps) {
  const t = useTranslations('session.signIn');
  return (
    <Field id={name} label={t(name)} hint={hint}>
      <input {...describe({ id: name, hint })} {...rest} name={name} required spellCheck={false} />
    </Field>
  );
}
