'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { OpenInvite } from '@/door/invite-door';
import { useIsEnglish } from '@/i18n/use-is-english';
import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { describe, Field } from '@/ui/field';
import { Notice, NoticeActions } from '@/ui/notice';
import { RequestId } from '@/ui/request-id';
import { textsOf } from './form-texts';
import { acceptInvite, type InviteRefusal, lookAtInvite, refusedField } from './invite';
import { forgetInviteSecret, takeInviteSecret } from './invite-secret';
import styles from './session.module.css';

type Refusal = InviteRefusal | 'incomplete';

interface Opened {
  readonly secret: string;
  readonly invite: OpenInvite;
}

interface InviteFormProps {
  /** The person who is signed in in this browser already. */
  readonly signedInAs: string | undefined;
}

/** Joins an organisation by the link whose secret stands after the # of the address, or sets a new password by it. */
export function InviteForm({ signedInAs }: InviteFormProps) {
  const t = useTranslations('session.invite');
  const [opened, setOpened] = useState<Opened>();
  const [refusal, setRefusal] = useState<Refusal>();
  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current) return;
    isRead.current = true;
    const secret = takeInviteSecret();
    if (secret === '') return setRefusal('incomplete');
    void lookAtInvite(secret).then((answer) => {
      if ('body' in answer) setOpened({ secret, invite: answer.body });
      else setRefusal(answer.refusal);
    });
  }, []);
  if (opened) {
    return (
      <>
        {signedInAs !== undefined && <SignedIn name={signedInAs} invite={opened.invite} />}
        <JoinForm {...opened} />
      </>
    );
  }
  if (refusal) return <DeadLink refusal={refusal} />;
  return (
    <>
      <h1>{t('looking')}</h1>
      <p role="status" className="visually-hidden">
        {t('looking')}
      </p>
    </>
  );
}

function SignedIn({ name, invite: { kind, email } }: { readonly name: string; readonly invite: OpenInvite }) {
  const t = useTranslations('session.invite.signedIn');
  return (
    <Notice kind="plain" title={t('title', { name })}>
      <p>{kind === 'JOIN' ? t('text') : t('textRenew', { email: email ?? '' })}</p>
      <NoticeActions>
        <ButtonLink href="/">{t('back')}</ButtonLink>
      </NoticeActions>
    </Notice>
  );
}

function DeadLink({ refusal }: { readonly refusal: Refusal }) {
  const t = useTranslations('session.invite');
  const link = useTranslations('session.link');
  const other = useTranslations('session.refusal');
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const reason = () => {
    if (refusal === 'incomplete') return t('incomplete');
    if (refusal.status === 429) return other('throttled');
    return refusal.status === undefined ? other('unreachable') : t('refused');
  };
  return (
    <>
      <h1>{t('refusedTitle')}</h1>
      <Notice kind="bad" title={t('refusedTitle')} focusRef={notice}>
        <p>{reason()}</p>
        <NoticeActions>
          <ButtonLink href="/sign-in">{link('otherWay')}</ButtonLink>
        </NoticeActions>
        <RequestId id={refusal === 'incomplete' ? undefined : refusal.requestId} />
      </Notice>
    </>
  );
}

function JoinForm({ secret, invite }: Opened) {
  const t = useTranslations('session.invite');
  const refused = useRefusedText();
  const [refusal, setRefusal] = useState<InviteRefusal>();
  const [isBusy, setBusy] = useState(false);
  const notice = useRef<HTMLElement>(null);
  const field = refusal && refusedField(refusal);
  useEffect(() => (field ? document.getElementById(field)?.focus() : notice.current?.focus()), [refusal, field]);
  const errorOn = (name: string) => (refusal && field === name ? refused(refusal, field) : undefined);
  const isJoining = invite.kind === 'JOIN';
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const text = textsOf(new FormData(event.currentTarget));
    const joining = {
      email: text('email').trim(),
      password: text('password'),
      firstName: text('firstName').trim(),
      lastName: text('lastName').trim(),
    };
    const answer = await acceptInvite(secret, joining);
    if ('body' in answer) {
      forgetInviteSecret();
      return window.location.assign('/');
    }
    setRefusal(answer.refusal);
    setBusy(false);
  };
  return (
    <>
      <Welcome invite={invite} />
      <form method="post" noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        {refusal && field === undefined && (
          <Notice kind="bad" title={t('notJoined')} focusRef={notice}>
            <p>{refused(refusal)}</p>
            <RequestId id={refusal.requestId} />
          </Notice>
        )}
        {isJoining && <Names />}
        {isJoining && (
          <Entry
            name="email"
            type="email"
            autoComplete="username"
            initial={invite.email ?? ''}
            error={errorOn('email')}
          />
        )}
        <Entry name="password" type="password" autoComplete="new-password" error={errorOn('password')} />
        <Button type="submit" kind="primary" isBusy={isBusy}>
          {t(isJoining ? 'join.submit' : 'renew.submit')}
        </Button>
      </form>
    </>
  );
}

/** Why nobody joined: in English as the API says it, in another language everything a form can have wrong. */
function useRefusedText() {
  const t = useTranslations('session');
  const isEnglish = useIsEnglish();
  return ({ status, message }: InviteRefusal, field?: 'email' | 'password'): string => {
    if (status === undefined) return t('refusal.unreachable');
    if (status === 429) return t('refusal.throttled');
    if (isEnglish && message !== '') return message;
    if (field) return t(`welcome.problems.${field}`);
    return status === 400 ? `${t('welcome.problems.email')} ${t('welcome.problems.password')}` : t('invite.refused');
  };
}

function Welcome({ invite: { kind, organization, role, email, invitedBy } }: { readonly invite: OpenInvite }) {
  const t = useTranslations('session.invite');
  const said = t(`roles.${role}`);
  return (
    <div>
      <h1>{kind === 'JOIN' ? t('join.title', { organization }) : t('renew.title')}</h1>
      {kind === 'PASSWORD' && <p>{t('renew.text', { email: email ?? '' })}</p>}
      {kind === 'JOIN' && (
        <p>{invitedBy ? t('join.text', { name: invitedBy, role: said }) : t('join.textAnonymous', { role: said })}</p>
      )}
    </div>
  );
}

const Names = () => (
  <div className={styles.two}>
    <Entry name="firstName" type="text" autoComplete="given-name" isOptional />
    <Entry name="lastName" type="text" autoComplete="family-name" isOptional />
  </div>
);

interface EntryProps {
  readonly name: 'firstName' | 'lastName' | 'email' | 'password';
  readonly type: string;
  readonly autoComplete: string;
  readonly isOptional?: boolean;
  readonly initial?: string;
  readonly error?: string | undefined;
}

function Entry({ name, type, autoComplete, isOptional = false, initial, error }: EntryProps) {
  const t = useTranslations('session.welcome');
  const hint = name === 'password' ? t('passwordHint') : undefined;
  return (
    <Field id={name} label={t(name)} isOptional={isOptional} hint={hint} error={error}>
      <input
        {...describe({ id: name, hint, error })}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={initial}
      />
    </Field>
  );
}
