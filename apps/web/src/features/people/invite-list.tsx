'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTell } from '@/features/shell/news';
import type { ResultOf } from '@/graphql/graphql';
import { useChange } from '@/graphql/use-change';
import { called } from '@/i18n/rich';
import { Button } from '@/ui/button';
import { Moment } from '@/ui/moment';
import { Trouble } from '@/ui/trouble';
import { type InviteFragment, RevokeInviteMutation } from './people-documents';
import styles from './people.module.css';
import { memberName } from './member-name';
import { useProblemText } from './use-problem-text';

type Invite = ResultOf<typeof InviteFragment>;

/** The links that still work, and the way to take them back. */
export function InviteList({ invites, now }: { readonly invites: readonly Invite[]; readonly now: number }) {
  const t = useTranslations('people');
  const tell = useTell();
  const router = useRouter();
  const problemText = useProblemText();
  const { make, failure } = useChange(RevokeInviteMutation);
  const [problem, setProblem] = useState<string>();
  const revoke = async (id: string) => {
    const data = await make({ input: { id } });
    const trouble = problemText(data?.revokeInvite);
    setProblem(trouble);
    if (data && !trouble) tell(t('revoked'));
    router.refresh();
  };
  return (
    <section aria-labelledby="invites">
      <h2 id="invites">{t('invites')}</h2>
      <Trouble title={t('notDone')} problem={problem} failure={failure} />
      {invites.length === 0 && <p className={styles.none}>{t('noInvites')}</p>}
      {invites.length > 0 && (
        <ul className={styles.rows}>
          {invites.map(({ id, role, email, expiresAt, invitedBy }) => (
            <li key={id}>
              <div className={styles.person}>
                <b>{email === null ? t('anybody') : <span translate="no">{email}</span>}</b>
                <span className={styles.facts}>
                  <span>
                    {t.rich('inviteFacts', {
                      role: t(`roles.${role}`),
                      called,
                      name: memberName(invitedBy),
                      when: () => <Moment at={expiresAt} now={now} as="date" />,
                    })}
                  </span>
                </span>
              </div>
              <Button
                kind="quiet"
                small
                aria-label={t('revokeOf', { name: email ?? t('anybody') })}
                onClick={() => void revoke(id)}
              >
                {t('revoke')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
