'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTell } from '@/features/shell/news';
import type { ResultOf } from '@/graphql/graphql';
import { useChange } from '@/graphql/use-change';
import { Moment } from '@/ui/moment';
import { Trouble } from '@/ui/trouble';
import { shortName } from '@/lib/short-name';
import { MemberActions } from './member-actions';
import { ChangeRoleMutation, type MemberFragment } from './people-documents';
import styles from './people.module.css';
import { memberName } from './member-name';
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
  return (
    <section aria-labelledby="members">
      <h2 id="members">{t('members')}</h2>
      <ul className={styles.members}>
        {members.map((member) => (
          <li key={`${member.user.id} ${member.user.role}`}>
            <Person member={member} now={now} />
            {isOwner ? (
              <Keeping member={member} />
            ) : (
              <span className={styles.role}>{t(`roles.${member.user.role}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What an owner does with a member in their row; a change of role that is refused says so below it. */
function Keeping({ member }: { readonly member: Member }) {
  const { user } = member;
  const t = useTranslations('people');
  const tell = useTell();
  const router = useRouter();
  const problemText = useProblemText();
  const { make, failure } = useChange(ChangeRoleMutation);
  const [problem, setProblem] = useState<string>();
  const change = async (role: Role) => {
    const data = await make({ input: { id: user.id, role } });
    const trouble = problemText(data?.changeMemberRole);
    setProblem(trouble);
    if (data && !trouble) tell(t('changedRole', { name: shortName(memberName(user)), role: t(`roles.${role}`) }));
    router.refresh();
  };
  return (
    <>
      <RoleSelect
        label={t('roleOf', { name: memberName(user) })}
        role={user.role}
        onChange={(role) => void change(role)}
      />
      <MemberActions member={member} />
      <Trouble title={t('notDone')} problem={problem} failure={failure} />
    </>
  );
}

function Person({ member: { user, isSelf, joinedAt }, now }: { readonly member: Member; readonly now: number }) {
  const t = useTranslations('people');
  const name = memberName(user);
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
