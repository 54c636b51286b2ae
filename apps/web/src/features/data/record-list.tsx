import { getTranslations } from 'next-intl/server';
import { askInPart } from '@/graphql/ask';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';
import { dataHref, type DataQuery, newRecordHref } from './data-address';
import { DataFailure } from './data-failure';
import { RecordsQuery } from './record-documents';
import type { DataFrame } from './data-frame';
import styles from './data.module.css';
import type { ObjectDetails } from './read-object';
import { RecordTable } from './record-table';

interface RecordListProps {
  readonly frame: DataFrame;
  readonly query: DataQuery;
  readonly details: ObjectDetails;
  readonly asked: ReturnType<typeof askRecords>;
}

/** Asks for one page of records; a later page is not counted. */
export const askRecords = (id: string, { object, where, order, after }: DataQuery) =>
  askInPart(RecordsQuery, {
    id,
    object,
    where: where ?? null,
    orderBy: order ?? null,
    after: after ?? null,
    withTotal: after === undefined,
  });

/** One page of records; or why there is none to see, and a way on. */
export async function RecordList({ frame: { id, canWrite }, query, details, asked }: RecordListProps) {
  const t = await getTranslations('data.list');
  const { object, where } = query;
  const { data, failure } = await asked;
  const records = data?.instance?.crm?.records;
  // What is wrong with a filter is said at the filter.
  if (failure?.position !== undefined && !records) return <Empty title={t('refused.title')}>{t('refused.text')}</Empty>;
  if (failure && !records) return <DataFailure instanceId={id} failure={failure} wayOn={wayOn(t, id, query)} />;
  if (!records || records.nodes.length === 0) {
    return where === undefined ? (
      <Empty
        title={t('none.title')}
        actions={
          canWrite && details.canCreate && <ButtonLink href={newRecordHref(id, object)}>{t('none.create')}</ButtonLink>
        }
      >
        {t('none.text')}
      </Empty>
    ) : (
      <Empty title={t('noMatch.title')}>{t('noMatch.text')}</Empty>
    );
  }
  return (
    <>
      <p className={styles.count} role="status">
        {sayCount(t, records.totalCount)}
      </p>
      <RecordTable id={id} query={query} fields={details.fields} rows={records.nodes} />
      <Pages id={id} query={query} next={records.pageInfo.hasNextPage ? records.pageInfo.endCursor : null} />
    </>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<'data.list'>>>;

/** Out of a page or an order that gives nothing; out of a filter leads what stands above the list. */
function wayOn(t: Words, id: string, query: DataQuery) {
  if (query.after !== undefined) {
    return <ButtonLink href={dataHref(id, { ...query, after: undefined })}>{t('first')}</ButtonLink>;
  }
  return (
    query.order !== undefined && (
      <ButtonLink href={dataHref(id, { ...query, order: undefined })}>{t('unordered')}</ButtonLink>
    )
  );
}

/** A later page is not counted; what the provider cannot count is not counted either. */
function sayCount(t: Words, count: number | null | undefined): string {
  if (count === undefined) return t('later');
  return count === null ? t('uncounted') : t('count', { count });
}

interface PagesProps {
  readonly id: string;
  readonly query: DataQuery;
  /** The cursor the next page begins after; null on the last page. */
  readonly next: string | null;
}

async function Pages({ id, query, next }: PagesProps) {
  const t = await getTranslations('data.list');
  if (next === null && query.after === undefined) return null;
  return (
    <nav aria-label={t('pages')} className={styles.pages}>
      {query.after !== undefined && (
        <ButtonLink href={dataHref(id, { ...query, after: undefined })}>{t('first')}</ButtonLink>
      )}
      {next !== null && <ButtonLink href={dataHref(id, { ...query, after: next })}>{t('next')}</ButtonLink>}
    </nav>
  );
}
