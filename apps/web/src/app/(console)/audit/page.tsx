import { getTimeZone, getTranslations } from 'next-intl/server';
import { AuditQuery } from '@/features/audit/audit-documents';
import { auditHref, auditVariables, firstPage, readAuditSearch } from '@/features/audit/audit-search';
import { AuditFrame, AuditView } from '@/features/audit/audit-view';
import { ask } from '@/graphql/ask';
import { WordsFor } from '@/i18n/words-for';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { Kept } from '@/ui/kept';

export const generateMetadata = async () => ({ title: (await getTranslations('audit'))('title') });

/** What was done, seen or refused here, for owners. */
export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const t = await getTranslations('audit');
  const search = readAuditSearch(await searchParams);
  const variables = auditVariables(search, await getTimeZone());
  const { data, failure } = await ask(AuditQuery, variables);
  if (failure?.code === 'FORBIDDEN') {
    return (
      <AuditFrame>
        <Empty title={t('forbidden.title')}>{t('forbidden.text')}</Empty>
      </AuditFrame>
    );
  }
  if (failure) {
    const latest = <ButtonLink href={auditHref(firstPage(search))}>{t('pages.latest')}</ButtonLink>;
    return (
      <Kept failure={failure}>
        <AuditFrame>
          <FailureNotice failure={failure} wayOn={search.after !== undefined && latest} />
        </AuditFrame>
      </Kept>
    );
  }
  return (
    <Kept failure={undefined}>
      <WordsFor parts={['audit']}>
        <AuditView search={search} data={data} filter={variables.filter} now={Date.now()} />
      </WordsFor>
    </Kept>
  );
}
