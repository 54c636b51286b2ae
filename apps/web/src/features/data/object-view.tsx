import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ButtonLink } from '@/ui/button-link';
import { PageSkeleton } from '@/ui/skeleton';
import { BulkJobs } from './bulk-jobs';
import { problemIn } from './conditions';
import { type DataQuery, newRecordHref } from './data-address';
import { DataFailure } from './data-failure';
import type { DataFrame } from './data-frame';
import styles from './data.module.css';
import { ExportCsv } from './export-csv';
import { askObject } from './read-object';
import { askRecords, RecordList } from './record-list';
import { RecordSnippets } from './record-snippets-panel';
import { UsageMeter } from './usage-meter';
import { objectName } from './object-name';
import { WhereFilter } from './where-filter';

interface ObjectViewProps {
  readonly frame: DataFrame;
  readonly query: DataQuery;
}

/** An object's records with what narrows them; told as soon as the provider has said what the object looks like. */
export async function ObjectView({ frame, query }: ObjectViewProps) {
  const t = await getTranslations('data');
  const { data: details, failure } = await askObject(frame.id, query.object);
  if (failure) return <DataFailure instanceId={frame.id} failure={failure} />;
  const name = await objectName(query.object);
  const { fields, canCreate } = details;
  const asked = askRecords(frame.id, query);
  const refusal = asked.then(
    ({ failure }) =>
      failure?.position === undefined ? undefined : { position: failure.position, problem: problemIn(failure.message) },
    () => undefined,
  );
  return (
    <>
      <div className={styles.head}>
        <h2>{name}</h2>
        <div className={styles.actions}>
          <ExportCsv key={JSON.stringify(query)} frame={frame} query={query} fields={fields} />
          {frame.canWrite && canCreate && (
            <ButtonLink kind="primary" href={newRecordHref(frame.id, query.object)}>
              {t('new')}
            </ButtonLink>
          )}
        </div>
      </div>
      <WhereFilter key={`${query.object} ${query.where}`} id={frame.id} query={query} fields={fields} asked={refusal} />
      <Suspense key={JSON.stringify(query)} fallback={<PageSkeleton rows={8} />}>
        <RecordList frame={frame} query={query} details={details} asked={asked} />
      </Suspense>
      <BulkJobs frame={frame} />
      <div className={styles.foot}>
        <UsageMeter id={frame.id} />
        <RecordSnippets frame={frame} query={query} />
      </div>
    </>
  );
}
