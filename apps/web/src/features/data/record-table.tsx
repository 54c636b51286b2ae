import { useTranslations } from 'next-intl';
import { Link } from '@/ui/link';
import { dataHref, type DataQuery, recordHref } from './data-address';
import { readFragment } from '@/graphql/graphql';
import { RowFragment } from './record-documents';
import { FieldValue } from './field-value';
import type { Field } from './read-object';
import styles from './record-table.module.css';
import { columnsOf, fieldValue, recordName, recordValues } from './records';
import { resourceOf } from './resources';
import { referredNames, type Row } from './referred-names';
import { useObjectName } from './use-object-name';

interface RecordTableProps {
  readonly id: string;
  readonly query: DataQuery;
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
}

/** Records as a table; in a narrow window each is a card, to a screen reader it stays a table. */
export function RecordTable({ id, query, fields, rows }: RecordTableProps) {
  const t = useTranslations('data.list');
  const objectName = useObjectName();
  const names = new Set(resourceOf(query.object).name);
  const columns = columnsOf(query.object, fields).filter(({ name }) => !names.has(name));
  return (
    <div className={styles.scroll}>
      <table role="table" className={styles.table} aria-label={objectName(query.object)}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('name')}
            </th>
            {columns.map((field) => (
              <ColumnHead key={field.name} id={id} query={query} field={field} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <RecordRow key={row.id} id={id} object={query.object} columns={columns} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ColumnHeadProps {
  readonly id: string;
  readonly query: DataQuery;
  readonly field: Field;
}

/** A column's label, which puts the list in its order: first upwards, then downwards, then as it came. */
function ColumnHead({ id, query, field: { name, label } }: ColumnHeadProps) {
  const quoted = /^\w+$/.test(name) ? name : `\`${name}\``;
  const isUp = query.order === `${quoted} asc`;
  const isDown = query.order === `${quoted} desc`;
  const next = isUp ? `${quoted} desc` : isDown ? undefined : `${quoted} asc`;
  return (
    <th role="columnheader" scope="col" aria-sort={isUp ? 'ascending' : isDown ? 'descending' : undefined}>
      <Link href={dataHref(id, { ...query, order: next, after: undefined })} translate="no" scroll={false}>
        {label}
        <span aria-hidden>{isUp ? ' ↑' : isDown ? ' ↓' : ''}</span>
      </Link>
    </th>
  );
}

interface RecordRowProps {
  readonly id: string;
  readonly object: string;
  readonly columns: readonly Field[];
  readonly row: Row;
}

function RecordRow({ id, object, columns, row }: RecordRowProps) {
  const values = recordValues(readFragment(RowFragment, row).values);
  const referred = referredNames(row);
  return (
    <tr role="row" className={styles.row}>
      <th role="rowheader" scope="row" className={styles.name}>
        <Link href={recordHref(id, object, row.id)} translate="no">
          {recordName(object, values)}
        </Link>
      </th>
      {columns.map((field) => (
        <td key={field.name} role="cell" data-label={field.label} className={styles[field.type]}>
          <FieldValue id={id} field={field} value={fieldValue(values, field)} name={referred[field.name]} />
        </td>
      ))}
    </tr>
  );
}
