import { useTranslations } from 'next-intl';
import { Link } from '@/ui/link';
import { dataHref, type DataQuery, recordHref } from './data-address';
import { readFragment } from '@/graphql/graphql';
import { RowFragment } from './record-documents';
import { FieldValue } from './field-value';
import type { Field } from './read-object';
import styles from './record-table.module.css';
import { columnsOf, fieldValue, nameFieldsOf, recordName, recordValues } from './records';
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
  const names = nameFieldsOf(query.object, fields);
  const columns = columnsOf(query.object, fields).filter((field) => !names.includes(field));
  return (
    <div className={styles.scroll}>
      <table role="table" className={styles.table} aria-label={objectName(query.object)}>
        <thead role="rowgroup">
          <tr role="row">
            <ColumnHead id={id} query={query} fields={names} otherwise={t('name')} />
            {columns.map((field) => (
              <ColumnHead key={field.name} id={id} query={query} fields={[field]} />
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
  /** What the column shows: one field, or those a name is made of. */
  readonly fields: readonly Field[];
  /** The label where there is no such field. */
  readonly otherwise?: string;
}

function ColumnHead({ id, query, fields, otherwise }: ColumnHeadProps) {
  const sort = fields.map(({ name }) => sortBy(name, query.order).sort).find((one) => one !== undefined);
  return (
    <th role="columnheader" scope="col" aria-sort={sort}>
      {fields.length === 0 && otherwise}
      {fields.map((field) => (
        <SortLink key={field.name} id={id} query={query} field={field} />
      ))}
    </th>
  );
}

interface SortLinkProps {
  readonly id: string;
  readonly query: DataQuery;
  readonly field: Field;
}

/** A field's label, which puts the list in its order: first upwards, then downwards, then as it came. */
function SortLink({ id, query, field: { name, label } }: SortLinkProps) {
  const { sort, next } = sortBy(name, query.order);
  return (
    <Link href={dataHref(id, { ...query, order: next, after: undefined })} translate="no" scroll={false}>
      {label}
      <span aria-hidden>{sort === 'ascending' ? ' ↑' : sort === 'descending' ? ' ↓' : ''}</span>
    </Link>
  );
}

/** How the list is ordered by a field now, and the order its label leads to. */
function sortBy(name: string, order: string | undefined) {
  const quoted = /^\w+$/.test(name) ? name : `\`${name}\``;
  if (order === `${quoted} asc`) return { sort: 'ascending', next: `${quoted} desc` } as const;
  if (order === `${quoted} desc`) return { sort: 'descending', next: undefined } as const;
  return { sort: undefined, next: `${quoted} asc` } as const;
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
