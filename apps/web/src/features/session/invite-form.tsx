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
import { acceptInvite, type InviteRefusal, lookAtInvite } from './invite';
import styles from './session.module.css';

interface Opened {
  readonly secret: string;
  readonly invite: OpenInvite;
}

/** Joins an organisation by the link whose secret stands after the # of the address, or sets a new password by it. */
export function InviteForm() {
  const t = useTranslations('session.invite');
  const [opened, setOpened] = useState<Opened>();
  const [refusal, setRefusal] = useState<InviteRefusal>();
  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current) return;
    isRead.current = true;
    const secret = takeSecret();
    void lookAtInvite(secret).then((answer) => {
      if ('body' in answer) setOpened({ secret, invite: answer.body });
      else setRefusal(answer.refusal);
    });
  }, []);
  if (opened) return <JoinForm {...opened} />;
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

/** Takes the secret out of the address before anything else, so that neither history nor a bookmark keeps it. */
function takeSecret(): string {
  const secret = decodeURIComponent(window.location.hash.slice(1));
  window.history.replaceState(null, '', window.location.pathname);
  return secret;
}

function DeadLink({ refusal }: { readonly refusal: InviteRefusal }) {
  const t = useTranslations('session.invite');
  const link = useTranslations('session.link');
  const other = useTranslations('session.refusal');
  const notice = useRef<HTMLElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const said = refusal.status === undefined ? other('unreachable') : t('refused');
  return (
    <>
      <h1>{t('refusedTitle')}</h1>
      <Notice kind="bad" title={t('refusedTitle')} focusRef={notice}>
        <p>{refusal.status === 429 ? other('throttled') : said}</p>
        <NoticeActions>
          <ButtonLink href="/sign-in">{link('otherWay')}</ButtonLink>
        </NoticeActions>
        <RequestId id={refusal.requestId} />
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
  useEffect(() => notice.current?.focus(), [refusal]);
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
    if ('body' in answer) return window.location.assign('/');
    setRefusal(answer.refusal);
    setBusy(false);
  };
  return (
    <>
      <Welcome invite={invite} />
      <form method="post" noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        {refusal && (
          <Notice kind="bad" title={t('notJoined')} focusRef={notice}>
            <p>{refused(refusal)}</p>
            <RequestId id={refusal.requestId} />
          </Notice>
        )}
        {isJoining && <Names />}
        {isJoining && <Entry name="email" type="email" autoComplete="username" initial={invite.email ?? ''} />}
        <Entry name="password" type="password" autoComplete="new-password" />
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
  return ({ status, message }: InviteRefusal): string => {
    if (status === undefined) return t('refusal.unreachable');
    if (status === 429) return t('refusal.throttled');
    if (isEnglish && message !== '') return message;
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
}

function Entry({ name, type, autoComplete, isOptional = false, initial }: EntryProps) {
  const t = useTranslations('session.welcome');
  const hint = name === 'password' ? t('passwordHint') : undefined;
  return (
    <Field id={name} label={t(name)} isOptional={isOptional} hint={hint}>
      <input
        {...describe({ id: name, hint })}
        name={name}
        type={type}
        autoComplete={autoComplete}
        defaultValue={initial}
      />
    </Field>
  );
}
