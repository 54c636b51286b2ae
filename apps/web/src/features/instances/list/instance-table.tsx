import { useTranslations } from 'next-intl';
import { PageSelect } from './bulk/page-select';
import styles from './instance-table.module.css';
import { Rows } from './rows/rows';

interface InstanceTableProps {
  /** How many rows there are, those that are not on the page among them; undefined where that cannot be counted. */
  readonly rowCount: number | undefined;
  /** Whether rows can be chosen, to do something with several at once. */
  readonly isSelectable: boolean;
}

const columns = ['name', 'state', 'strip', 'tags', 'number'] as const;

/** The list itself. */
export function InstanceTable({ rowCount, isSelectable }: InstanceTableProps) {
  const t = useTranslations('instances');
  return (
    <table
      role="table"
      className={styles.table}
      aria-label={t('title')}
      aria-rowcount={rowCount === undefined ? undefined : rowCount + 1}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex={rowCount === undefined ? undefined : 1}>
          {isSelectable && (
            <td role="cell" className={styles.select}>
              <PageSelect />
            </td>
          )}
          <td role="cell" className={styles.tile} />
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col" className={styles[column]}>
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <Rows />
    </table>
  );
}
