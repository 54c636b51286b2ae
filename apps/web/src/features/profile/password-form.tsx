'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { allTexts, textsOf } from '@/features/session/form-texts';
import { useTell } from '@/features/shell/news';
import { useChange } from '@/graphql/use-change';
import { useIsEnglish } from '@/i18n/use-is-english';
import { Button } from '@/ui/button';
import { describe, Field } from '@/ui/field';
import { Mended } from '@/ui/mended';
import { ProblemSummary } from '@/ui/problem-summary';
import { type Filled, standing } from '@/ui/standing';
import { Trouble } from '@/ui/trouble';
import { ChangePasswordMutation } from './profile-documents';
import styles from './profile.module.css';

const fields = ['currentPassword', 'newPassword'] as const;
type FieldName = (typeof fields)[number];
type Problems = Partial<Record<FieldName, string>>;

/** Changes the password; whoever else knew the old one is signed out. */
export function PasswordForm() {
  const t = useTranslations('profile.password');
  const isEnglish = useIsEnglish();
  const tell = useTell();
  const router = useRouter();
  const { make, isBusy, failure } = useChange(ChangePasswordMutation);
  const [problems, setProblems] = useState<Problems>({});
  const [sent, setSent] = useState<Filled>({});
  const [now, setNow] = useState<Filled>({});
  const summary = useRef<HTMLElement>(null);
  useEffect(() => summary.current?.focus(), [problems]);
  const said = (key: FieldName, message: string) => (isEnglish ? message : t(`problems.${key}`));
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = textsOf(new FormData(form));
    setSent(allTexts(new FormData(form)));
    setNow(allTexts(new FormData(form)));
    const input = { currentPassword: text('currentPassword'), newPassword: text('newPassword') };
    const answer = (await make({ input }))?.changePassword;
    if (answer === undefined) return;
    const refused = answer.__typename === 'InvalidAccountProblem' ? answer.entries : [];
    const known = refused.flatMap(({ key, message }) =>
      fields.filter((one) => one === key).map((one) => [one, said(one, message)]),
    );
    setProblems(Object.fromEntries(known) as Problems);
    if (answer.__typename !== 'ChangedPassword') return;
    form.reset();
    tell(t('saved', { count: answer.endedSessions }));
    router.refresh();
  };
  const refused = fields.flatMap((name) => {
    const message = problems[name];
    return message === undefined ? [] : [{ fieldId: name, label: name, message }];
  });
  const listed = standing(refused, sent, now);
  const errorOf = (name: FieldName) => listed.find(({ fieldId }) => fieldId === name)?.message;
  return (
    <form
      className={styles.form}
      noValidate
      onInput={(event) => setNow(allTexts(new FormData(event.currentTarget)))}
      onSubmit={(event) => void save(event)}
    >
      <Trouble title={t('refused')} failure={failure} />
      {refused.length > 0 && listed.length === 0 && <Mended />}
      {listed.length > 0 && <ProblemSummary title={t('refused')} problems={listed} focusRef={summary} />}
      <Entry name="currentPassword" label={t('current')} error={errorOf('currentPassword')} />
      <Entry name="newPassword" label={t('new')} hint={t('hint')} error={errorOf('newPassword')} />
      <Button type="submit" isBusy={isBusy}>
        {t('save')}
      </Button>
    </form>
  );
}

interface EntryProps {
  readonly name: FieldName;
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
}

const Entry = ({ name, label, hint, error }: EntryProps) => (
  <Field id={name} label={label} hint={hint} error={error}>
    <input
      {...describe({ id: name, hint, error })}
      name={name}
      type="password"
      autoComplete={name === 'newPassword' ? 'new-password' : 'current-password'}
    />
  </Field>
);
