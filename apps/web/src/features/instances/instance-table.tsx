import type { FragmentOf } from '@/graphql/graphql';
import { InstanceRow, type InstanceRowFragment } from './instance-row';
import styles from './instance-table.module.css';

type Row = FragmentOf<typeof InstanceRowFragment> & { readonly id: string };

interface InstanceTableProps {
  readonly instances: readonly Row[];
  readonly now: number;
}

/** The list itself. */
export function InstanceTable({ instances, now }: InstanceTableProps) {
  return (
    <table role="table" className={styles.table} aria-label="Instances">
      <thead role="rowgroup">
        <tr role="row">
          <td role="cell" />
          {['Name', 'State', 'Tags', 'Created', 'Number'].map((label) => (
            <th key={label} role="columnheader" scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {instances.map((instance) => (
          <InstanceRow key={instance.id} instance={instance} now={now} />
        ))}
      </tbody>
    </table>
  );
}
