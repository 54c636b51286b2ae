import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ClaimForm } from '@/features/session/claim-form';
import { Threshold } from '@/features/session/threshold';
import { WordsFor } from '@/i18n/words-for';
import { ask } from '@/graphql/ask';
import { graphql } from '@/graphql/graphql';
import { valueOf } from '@/lib/query-value';
import { safePath } from '@/lib/safe-path';
import { FailureNotice } from '@/ui/failure-notice';

export const generateMetadata = async () => ({ title: (await getTranslations('session.welcome'))('metaTitle') });

const ClaimedQuery = graphql(`
  query Claimed {
    viewer {
      user {
        isClaimed
      }
      organization {
        name
      }
    }
  }
`);

/** The first stop after signing in: whoever has no e-mail and password yet can set them; everybody else goes on. */
export default async function WelcomePage({ searchParams }: PageProps<'/welcome'>) {
  const next = safePath(valueOf(await searchParams, 'next'), '/');
  const { data, failure } = await ask(ClaimedQuery, {});
  if (data?.viewer.user.isClaimed) redirect(next);
  const t = await getTranslations('session.welcome');
  return (
    <Threshold>
      <div>
        <h1>{t('title')}</h1>
        <p>{t('lede')}</p>
      </div>
      <WordsFor parts={['session']}>
        {failure ? <FailureNotice failure={failure} /> : <ClaimForm next={next} />}
      </WordsFor>
    </Threshold>
  );
}
