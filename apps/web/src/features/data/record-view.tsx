import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ButtonLink } from '@/ui/button-link';
import { askNames } from './ask-names';
import { ConvertLead } from './convert-lead';
import { recordHref } from './data-address';
import styles from './data.module.css';
import type { DataFrame } from './data-frame';
import { FieldValue } from './field-value';
import { namesBeside, type Reference } from './names-beside';
import type { Field } from './read-object';
import { RecordSnippets } from './record-snippets-panel';
import type { RecordFound } from './read-record';
import { fieldValue, recordName, recordValues, sortedFields, textOf } from './records';
import { RelatedRecords } from './related-records';
import { referredNames } from './referred-names';
import { referredObject } from './resources';
import { UsageMeter } from './usage-meter';

interface RecordViewProps {
  readonly frame: DataFrame;
  readonly object: string;
  readonly found: RecordFound;
}

/** One record: what it holds, what belongs to it, and what can be done with it. */
export async function RecordView({ frame, object, found: { details, record, missing } }: RecordViewProps) {
  const t = await getTranslations('data.record');
  const { id, canWrite } = frame;
  const values = recordValues(record.values);
  const canEdit = canWrite && details.canUpdate;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {canEdit && (
          <div className={styles.actions}>
            <ButtonLink kind="primary" href={recordHref(id, object, record.id, 'edit')}>
              {t('edit')}
            </ButtonLink>
            {object === 'leads' && <ConvertLead id={id} lead={record.id} name={recordName(object, values)} />}
          </div>
        )}
        <Values id={id} object={object} found={{ details, record }} />
      </div>
      <div className={styles.column}>
        <RelatedRecords frame={frame} record={record} missing={missing} />
        <UsageMeter id={id} />
        <RecordSnippets frame={frame} query={{ object }} record={record.id} />
      </div>
    </div>
  );
}

interface ValuesProps {
  readonly id: string;
  readonly object: string;
  readonly found: Pick<RecordFound, 'details' | 'record'>;
}

/** Every field that holds something; those that hold nothing are named below. */
async function Values({ id, object, found: { details, record } }: ValuesProps) {
  const t = await getTranslations('data.record');
  const values = recordValues(record.values);
  const names = referredNames(record.row);
  const fields = sortedFields(object, details.fields).filter(({ type }) => type !== 'SECRET');
  const filled = fields.filter((field) => fieldValue(values, field) !== undefined);
  const referenceIn = (field: Field): Reference | undefined => {
    const object = referredObject(field.reference);
    if (object === undefined) return undefined;
    return { object, value: textOf(fieldValue(values, field)), name: names[field.name] };
  };
  const references = filled.flatMap((field) => referenceIn(field) ?? []);
  const nameOf = namesBeside(references, askNames(id));
  const nameIn = (field: Field) => {
    const reference = referenceIn(field);
    const name = reference && nameOf(reference);
    if (!(name instanceof Promise)) return name;
    const number = `#${reference?.value}`;
    return (
      <Suspense fallback={number}>
        <Later name={name} otherwise={number} />
      </Suspense>
    );
  };
  const empty = fields.filter((field) => !filled.includes(field));
  return (
    <section aria-label={t('values')}>
      <dl className={styles.values}>
        {filled.map((field) => (
          <div key={field.name}>
            <dt translate="no" title={field.name}>
              {field.label}
            </dt>
            <dd>
              <FieldValue id={id} field={field} value={fieldValue(values, field)} name={nameIn(field)} />
            </dd>
          </div>
        ))}
      </dl>
      {empty.length > 0 && (
        <details className={styles.empty}>
          <summary>{t('empty', { count: empty.length })}</summary>
          <p translate="no">{empty.map(({ label }) => label).join(', ')}</p>
        </details>
      )}
    </section>
  );
}

/** A name that is on its way, while the page stands. */
async function Later({ name, otherwise }: { readonly name: Promise<string | undefined>; readonly otherwise: string }) {
  return (await name) ?? otherwise;
}
