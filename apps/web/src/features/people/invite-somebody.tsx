'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { textsOf } from '@/features/session/form-texts';
import { useChange } from '@/graphql/use-change';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { describe, Field } from '@/ui/field';
import { Trouble } from '@/ui/trouble';
import { InviteMutation } from './people-documents';
import { OneTimeLink } from './one-time-link';
import styles from './people.module.css';
import { type Role, roles } from './roles';
import { useProblemText } from './use-problem-text';

/** Invites by a link, which the owner hands on. */
export function InviteSomebody() {
  const t = useTranslations('people');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="primary" onClick={() => setOpen(true)}>
        {t('invite')}
      </Button>
      {isOpen && <InviteDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('people.inviteDialog');
  const people = useTranslations('people');
  const ui = useTranslations('ui');
  const router = useRouter();
  const { make, isBusy, failure } = useChange(InviteMutation);
  const problemText = useProblemText();
  const [answer, setAnswer] = useState<NonNullable<Awaited<ReturnType<typeof make>>>['inviteMember']>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = textsOf(new FormData(event.currentTarget));
    const input = { role: text('role') as Role, email: text('email').trim() || null };
    const data = await make({ input });
    setAnswer(data?.inviteMember);
    if (data?.inviteMember.__typename === 'InvitedMember') router.refresh();
  };
  if (answer?.__typename === 'InvitedMember') {
    const { link, invite } = answer;
    const say = (when: React.ReactNode) => t.rich('readyText', { when: () => when });
    return <OneTimeLink title={t('readyTitle')} link={link} expiresAt={invite.expiresAt} say={say} onClose={onClose} />;
  }
  const isField = answer !== undefined && 'code' in answer && answer.code === 'INVALID_ACCOUNT';
  return (
    <Dialog title={t('title')} onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <Trouble
          title={isField ? ui('toCorrect', { count: 1 }) : people('notDone')}
          problem={problemText(answer)}
          failure={failure}
        />
        <RoleChoice />
        <Field id="invite-email" label={t('email')} isOptional hint={t('emailHint')}>
          <input {...describe({ id: 'invite-email', hint: true })} name="email" type="email" autoComplete="off" />
        </Field>
        <Actions isBusy={isBusy} onClose={onClose} />
      </form>
    </Dialog>
  );
}

function Actions({ isBusy, onClose }: { readonly isBusy: boolean; readonly onClose: () => void }) {
  const t = useTranslations('people.inviteDialog');
  const ui = useTranslations('ui');
  return (
    <div className={styles.actions}>
      <Button onClick={onClose}>{ui('cancel')}</Button>
      <Button type="submit" kind="primary" isBusy={isBusy}>
        {t('submit')}
      </Button>
    </div>
  );
}

/** The least is chosen until more is meant. */
function RoleChoice() {
  const t = useTranslations('people');
  return (
    <fieldset className={styles.roles}>
      <legend>{t('role')}</legend>
      {[...roles].reverse().map((role) => (
        <label key={role}>
          <input type="radio" name="role" value={role} defaultChecked={role === 'VIEWER'} />
          <span>
            {t(`roles.${role}`)}
            <small>{t(`roleHelp.${role}`)}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
