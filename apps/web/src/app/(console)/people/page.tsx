import { getTranslations } from 'next-intl/server';
import { Emergency } from '@/features/emergency/emergency';
import { KillTargetsQuery } from '@/features/emergency/kill-documents';
import { InviteList } from '@/features/people/invite-list';
import { InviteSomebody } from '@/features/people/invite-somebody';
import { MemberList } from '@/features/people/member-list';
import { InvitesQuery, PeopleQuery } from '@/features/people/people-documents';
import styles from '@/features/people/people.module.css';
import { RenameOrganization } from '@/features/people/rename-organization';
import { ask } from '@/graphql/ask';
import { called } from '@/i18n/rich';
import { WordsFor } from '@/i18n/words-for';
import { FailureNotice } from '@/ui/failure-notice';
import { Kept } from '@/ui/kept';
import { PageHeading } from '@/ui/page-heading';

export const generateMetadata = async () => ({ title: (await getTranslations('people'))('title') });

/** Who belongs to the organisation, and who is invited to. */
export default async function PeoplePage() {
  const t = await getTranslations('people');
  const { data, failure } = await ask(PeopleQuery, {});
  if (failure) {
    return (
      <Kept failure={failure}>
        <FailureNotice failure={failure} />
      </Kept>
    );
  }
  const { viewer, members } = data;
  const isOwner = viewer.user.role === 'OWNER';
  const now = Date.now();
  return (
    <Kept failure={undefined}>
      <WordsFor parts={['people', 'emergency']}>
        <PageHeading
          title={t('title')}
          lede={t.rich('lede', { called, organization: viewer.organization.name })}
          actions={
            isOwner && (
              <>
                <RenameOrganization name={viewer.organization.name} />
                <InviteSomebody />
              </>
            )
          }
        />
        <div className={styles.page}>
          <MemberList members={members} isOwner={isOwner} now={now} />
          {isOwner && <Invites now={now} />}
          {isOwner && <SwitchOff organization={viewer.organization.name} />}
        </div>
      </WordsFor>
    </Kept>
  );
}

async function Invites({ now }: { readonly now: number }) {
  const { data, failure } = await ask(InvitesQuery, {});
  return (
    <Kept failure={failure}>
      {failure ? <FailureNotice failure={failure} /> : <InviteList invites={data.invites ?? []} now={now} />}
    </Kept>
  );
}

async function SwitchOff({ organization }: { readonly organization: string }) {
  const { data, failure } = await ask(KillTargetsQuery, {});
  return (
    <Kept failure={failure}>
      {failure ? (
        <FailureNotice failure={failure} />
      ) : (
        <Emergency organization={organization} elements={data.elements} />
      )}
    </Kept>
  );
}
