'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import people from '@/features/people/people.module.css';
import { useTell } from '@/features/shell/news';
import type { ResultOf } from '@/graphql/graphql';
import { useChange } from '@/graphql/use-change';
import { Button } from '@/ui/button';
import { Moment } from '@/ui/moment';
import { Trouble } from '@/ui/trouble';
import { EndOtherSessionsMutation, EndSessionMutation, type ProfileQuery } from './profile-documents';
import { sayBrowser } from './say-browser';

type Session = ResultOf<typeof ProfileQuery>['viewer']['sessions'][number];

interface SessionListProps {
  readonly sessions: readonly Session[];
  readonly now: number;
}

/** Where the person is signed in, and the way to end it there. */
export function SessionList({ sessions, now }: SessionListProps) {
  const t = useTranslations('profile.sessions');
  const tell = useTell();
  const router = useRouter();
  const one = useChange(EndSessionMutation);
  const others = useChange(EndOtherSessionsMutation);
  const end = async (id: string) => {
    if (await one.make({ input: { id } })) tell(t('ended'));
    router.refresh();
  };
  const endOthers = async () => {
    const data = await others.make({});
    if (data) tell(t('endedOthers', { count: data.endOtherSessions.count }));
    router.refresh();
  };
  return (
    <>
      <Trouble title={t('title')} failure={one.failure ?? others.failure} />
      <ul className={people.rows}>
        {sessions.map((session) => (
          <li key={session.id}>
            <Place session={session} now={now} />
            {!session.isCurrent && (
              <Button kind="quiet" small onClick={() => void end(session.id)}>
                {t('end')}{' '}
                <span className="visually-hidden" translate="no">
                  {sayBrowser(t, session)}
                </span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button isBusy={others.isBusy} onClick={() => void endOthers()}>
          {t('endOthers')}
        </Button>
      )}
    </>
  );
}

function Place({ session, now }: { readonly session: Session; readonly now: number }) {
  const t = useTranslations('profile.sessions');
  const { isCurrent, createdAt, expiresAt, endsAtLatest, address } = session;
  return (
    <div className={people.person}>
      <b>
        <span translate="no">{sayBrowser(t, session)}</span>
        {isCurrent && <span className={people.self}>{t('current')}</span>}
      </b>
      <span className={people.facts}>
        <span>
          {t.rich('began', { when: () => <Moment at={createdAt} now={now} /> })}
          {address && ` ${t('from', { address })}`}
        </span>
        <span>
          {t.rich(expiresAt < endsAtLatest ? 'ends' : 'endsAnyway', {
            unused: () => <Moment at={expiresAt} now={now} as="minute" />,
            latest: () => <Moment at={endsAtLatest} now={now} as="date" />,
          })}
        </span>
      </span>
    </div>
  );
}
