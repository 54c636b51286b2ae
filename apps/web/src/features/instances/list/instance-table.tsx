import { useTranslations } from 'next-intl';
import type { FragmentOf } from '@/graphql/graphql';
import { PageSelect } from './bulk/page-select';
import { InstanceRow, type InstanceRowFragment } from './instance-row';
import styles from './instance-table.module.css';

type Row = FragmentOf<typeof InstanceRowFragment> & { readonly id: string };

interface InstanceTableProps {
  readonly instances: readonly Row[];
  readonly now: number;
  /** Whether rows can be chosen, to do something with several at once. */
  readonly isSelectable: boolean;
}

const columns = ['name', 'state', 'strip', 'tags', 'number'] as const;

/** The list itself. */
export function InstanceTable({ instances, now, isSelectable }: InstanceTableProps) {
  const t = useTranslations('instances');
  return (
    <table role="table" className={styles.table} aria-label={t('title')}>
      <thead role="rowgroup">
        <tr role="row">
          {isSelectable && (
            <td role="cell" className={styles.select}>
              <PageSelect />
            </td>
          )}
          <td role="cell" />
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col" className={styles[column]}>
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {instances.map((instance) => (
          <InstanceRow key={instance.id} instance={instance} now={now} isSelectable={isSelectable} />
        ))}
      </tbody>
    </table>
  );
}
