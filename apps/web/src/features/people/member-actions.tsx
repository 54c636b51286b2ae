'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { useTell } from '@/features/shell/news';
import type { ResultOf } from '@/graphql/graphql';
import { useChange } from '@/graphql/use-change';
import { called } from '@/i18n/rich';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Trouble } from '@/ui/trouble';
import { shortName } from '@/lib/short-name';
import { OneTimeLink } from './one-time-link';
import { type MemberFragment, PasswordLinkMutation, RemoveMemberMutation } from './people-documents';
import styles from './people.module.css';
import { memberName } from './member-name';
import { useProblemText } from './use-problem-text';

type Member = ResultOf<typeof MemberFragment>;

/** What an owner does with a member: hand them a link for a new password, or remove them. */
export function MemberActions({ member }: { readonly member: Member }) {
  const t = useTranslations('people');
  const [isRemoving, setRemoving] = useState(false);
  if (member.isSelf) return null;
  return (
    <div className={styles.rowActions}>
      {member.user.isClaimed && <PasswordLink member={member} />}
      <Button kind="quiet" small onClick={() => setRemoving(true)}>
        {t('remove')} <Whom user={member.user} />
      </Button>
      {isRemoving && <RemoveDialog member={member} onClose={() => setRemoving(false)} />}
    </div>
  );
}

/** Whom a button concerns, for whoever cannot see what it stands beside. */
const Whom = ({ user }: Pick<Member, 'user'>) => (
  <span className="visually-hidden" translate="no">
    {memberName(user)}
  </span>
);

function PasswordLink({ member: { user } }: { readonly member: Member }) {
  const t = useTranslations('people');
  const problemText = useProblemText();
  const { make, isBusy, failure } = useChange(PasswordLinkMutation);
  const [answer, setAnswer] = useState<NonNullable<Awaited<ReturnType<typeof make>>>['createPasswordLink']>();
  const ask = async () => setAnswer((await make({ input: { id: user.id } }))?.createPasswordLink);
  const say = (when: ReactNode) => t.rich('passwordLinkText', { called, name: memberName(user), when: () => when });
  return (
    <>
      <Button kind="quiet" small isBusy={isBusy} onClick={() => void ask()}>
        {t('passwordLink')} <Whom user={user} />
      </Button>
      <Trouble title={t('notDone')} problem={problemText(answer)} failure={failure} />
      {answer?.__typename === 'PasswordLink' && (
        <OneTimeLink
          title={t('passwordLinkTitle')}
          link={answer.link}
          expiresAt={answer.expiresAt}
          say={say}
          onClose={() => setAnswer(undefined)}
        />
      )}
    </>
  );
}

function RemoveDialog({ member: { user }, onClose }: { readonly member: Member; readonly onClose: () => void }) {
  const t = useTranslations('people');
  const tell = useTell();
  const router = useRouter();
  const problemText = useProblemText();
  const { make, isBusy, failure } = useChange(RemoveMemberMutation);
  const [problem, setProblem] = useState<string>();
  const remove = async () => {
    const data = await make({ input: { id: user.id } });
    const trouble = problemText(data?.removeMember);
    setProblem(trouble);
    if (!data || trouble) return;
    tell(t('removed', { name: shortName(memberName(user)) }));
    onClose();
    router.refresh();
  };
  return (
    <Dialog title={t.rich('removeTitle', { called, name: memberName(user) })} onClose={onClose}>
      <div className={styles.form}>
        <p>{t('removeText')}</p>
        <Trouble title={t('notDone')} problem={problem} failure={failure} />
        <div className={styles.actions}>
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button kind="danger" isBusy={isBusy} onClick={() => void remove()}>
            {t('removeConfirm')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
