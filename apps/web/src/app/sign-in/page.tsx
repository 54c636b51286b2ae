import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/features/session/sign-in-form';
import { WhoQuery } from '@/features/session/who-query';
import { Threshold } from '@/features/session/threshold';
import styles from '@/features/session/threshold.module.css';
import { code } from '@/i18n/rich';
import { WordsFor } from '@/i18n/words-for';
import { askAs, currentAsker } from '@/graphql/ask';
import { valueOf } from '@/lib/query-value';
import { safePath } from '@/lib/safe-path';

export const generateMetadata = async () => ({ title: (await getTranslations('session.signIn'))('title') });

/** Signs in. Whoever is signed in already goes on to where they wanted to be. */
export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const query = await searchParams;
  const next = safePath(valueOf(query, 'next'), '/');
  const { data } = await askAs(await currentAsker(), WhoQuery, {});
  if (data) redirect(next);
  const t = await getTranslations('session.signIn');
  return (
    <Threshold>
      <div>
        <h1>{t('title')}</h1>
        <p>{t(valueOf(query, 'ended') === undefined ? 'lede' : 'ended')}</p>
      </div>
      <WordsFor parts={['session']}>
        <SignInForm next={next} />
      </WordsFor>
      <div className={styles.foot}>
        <p>{t('forgot')}</p>
        <p>{t.rich('first', { code })}</p>
      </div>
    </Threshold>
  );
}
