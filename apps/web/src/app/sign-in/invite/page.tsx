import { getTranslations } from 'next-intl/server';
import { InviteForm } from '@/features/session/invite-form';
import { Threshold } from '@/features/session/threshold';
import { WordsFor } from '@/i18n/words-for';

export const generateMetadata = async () => ({ title: (await getTranslations('session.signIn'))('title') });

/** Where an invite leads, and a link for a new password. */
export default function InvitePage() {
  return (
    <Threshold>
      <WordsFor parts={['session']}>
        <InviteForm />
      </WordsFor>
    </Threshold>
  );
}
