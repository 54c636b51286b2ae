import { getTranslations } from 'next-intl/server';
import { personName } from '@/lib/person-name';
import { InviteForm } from '@/features/session/invite-form';
import { Threshold } from '@/features/session/threshold';
import { WhoQuery } from '@/features/session/who-query';
import { askAs, currentAsker } from '@/graphql/ask';
import { WordsFor } from '@/i18n/words-for';

export const generateMetadata = async () => ({ title: (await getTranslations('session.signIn'))('title') });

/** Where an invite leads, and a link for a new password. Whoever is signed in already is told so, and led back. */
export default async function InvitePage() {
  const { data } = await askAs(await currentAsker(), WhoQuery, {});
  return (
    <Threshold>
      <WordsFor parts={['session']}>
        <InviteForm signedInAs={data && personName(data.viewer.user)} />
      </WordsFor>
    </Threshold>
  );
}
