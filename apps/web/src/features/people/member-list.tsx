'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTell } from '@/features/shell/news';
import type { ResultOf } from '@/graphql/graphql';
import { useChange } from '@/graphql/use-change';
import { Moment } from '@/ui/moment';
import { Trouble } from '@/ui/trouble';
import { MemberActions } from './member-actions';
import { ChangeRoleMutation, type MemberFragment } from './people-documents';
import styles from './people.module.css';
import { personName } from './person-name';
import { RoleSelect } from './role-select';
import type { Role } from './roles';
import { useProblemText } from './use-problem-text';

type Member = ResultOf<typeof MemberFragment>;

interface MemberListProps {
  readonly members: readonly Member[];
  /** Whether the reader may change roles and remove people. */
  readonly isOwner: boolean;
  readonly now: number;
}

/** Everybody of the organisation; owners change roles and remove people right here. */
export function MemberList({ members, isOwner, now }: MemberListProps) {
  const t = useTranslations('people');
  const tell = useTell();
  const router = useRouter();
  const problemText = useProblemText();
  const { make, failure } = useChange(ChangeRoleMutation);
  const [problem, setProblem] = useState<string>();
  const change = async ({ user }: Member, role: Role) => {
    const data = await make({ input: { id: user.id, role } });
    const trouble = problemText(data?.changeMemberRole);
    setProblem(trouble);
    if (data && !trouble) tell(t('changedRole', { name: personName(user), role: t(`roles.${role}`) }));
    router.refresh();
  };
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('members')}</h2>
      <Trouble title={t('notDone')} problem={problem} failure={failure} />
      <ul className={styles.rows}>
        {members.map((member) => (
          <li key={`${member.user.id} ${member.user.role}`}>
            <Person member={member} now={now} />
            {isOwner ? (
              <RoleSelect
                label={t('roleOf', { name: personName(member.user) })}
                role={member.user.role}
                onChange={(role) => void change(member, role)}
              />
            ) : (
              <span className={styles.role}>{t(`roles.${member.user.role}`)}</span>
            )}
            {isOwner && <MemberActions member={member} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Person({ member: { user, isSelf, joinedAt }, now }: { readonly member: Member; readonly now: number }) {
  const t = useTranslations('people');
  const name = personName(user);
  return (
    <div className={styles.person}>
      <b>
        <span translate="no">{name}</span>
        {isSelf && <span className={styles.self}>{t('you')}</span>}
      </b>
      <span className={styles.facts}>
        {user.isClaimed ? (
          name !== user.email && <span translate="no">{user.email}</span>
        ) : (
          <span>{t('unclaimed')}</span>
        )}
        <span>{t.rich('joined', { when: () => <Moment at={joinedAt} now={now} as="date" /> })}</span>
      </span>
    </div>
  );
}
