import { getTranslations } from 'next-intl/server';
import { StatusQuery } from '@/features/status/status-query';
import { StatusView } from '@/features/status/status-view';
import { ask } from '@/graphql/ask';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { Kept } from '@/ui/kept';
import { PageHeading } from '@/ui/page-heading';

export const generateMetadata = async () => ({ title: (await getTranslations('status'))('title') });

/** How this installation fares, for owners. */
export default async function StatusPage() {
  const t = await getTranslations('status');
  const { data, failure } = await ask(StatusQuery, {});
  return (
    <Kept failure={failure}>
      <PageHeading title={t('title')} lede={t('lede')} />
      {failure?.code === 'FORBIDDEN' ? (
        <Empty title={t('forbidden.title')}>{t('forbidden.text')}</Empty>
      ) : failure ? (
        <FailureNotice failure={failure} />
      ) : (
        data.status && <StatusView status={data.status} now={Date.now()} />
      )}
    </Kept>
  );
}
