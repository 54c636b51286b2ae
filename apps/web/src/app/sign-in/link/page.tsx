import { getTranslations } from 'next-intl/server';
import { LinkSignIn } from '@/features/session/link-sign-in';
import { Threshold } from '@/features/session/threshold';
import { WordsFor } from '@/i18n/words-for';

export const generateMetadata = async () => ({ title: (await getTranslations('session.signIn'))('title') });

/** Where a one-time link leads. */
export default async function LinkPage() {
  const t = await getTranslations('session.signIn');
  return (
    <Threshold>
      <h1>{t('title')}</h1>
      <WordsFor parts={['session']}>
        <LinkSignIn />
      </WordsFor>
    </Threshold>
  );
}
