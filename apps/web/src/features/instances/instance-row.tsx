import { Link } from '@/ui/link';
import { Tile, TileFragment } from '@/features/elements/tile';
import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import { Moment } from '@/ui/moment';
import { StateBadge } from '@/ui/state-badge';
import { TagList } from '@/ui/tag';
import styles from './instance-table.module.css';

/** What the list shows of an instance. */
export const InstanceRowFragment = graphql(
  `
    fragment InstanceRow on Instance {
      id
      number
      name
      state
      disabled
      tags
      createdAt
      lastVerification {
        startedAt
      }
      element {
        name
        ...Tile
      }
    }
  `,
  [TileFragment],
);

interface InstanceRowProps {
  readonly instance: FragmentOf<typeof InstanceRowFragment>;
  readonly now: number;
}

/** One instance in the list. Its roles are spelled out because a narrow window lays the table out as cards. */
export function InstanceRow({ instance, now }: InstanceRowProps) {
  const row = readFragment(InstanceRowFragment, instance);
  return (
    <tr role="row" className={styles.row}>
      <td role="cell" className={styles.tile}>
        <Tile element={row.element} size="small" />
      </td>
      <th role="rowheader" scope="row" className={styles.name}>
        <Link href={`/instances/${encodeURIComponent(row.id)}`} title={row.name}>
          <span className={styles.clamped}>{row.name}</span>
        </Link>
        <span className={styles.sub}>{row.element.name}</span>
      </th>
      <td role="cell" className={styles.state}>
        <div>
          <StateBadge state={row.state} />
          {row.disabled && <span className={styles.disabled}>Disabled</span>}
          {row.lastVerification && (
            <span className={styles.sub}>
              <Moment at={row.lastVerification.startedAt} now={now} />
            </span>
          )}
        </div>
      </td>
      <td role="cell" className={styles.tags}>
        <TagList tags={row.tags} />
      </td>
      <td role="cell" className={styles.created}>
        <Moment at={row.createdAt} now={now} as="date" />
      </td>
      <td role="cell" className={styles.number}>
        <span className="visually-hidden">Number </span>
        {row.number}
      </td>
    </tr>
  );
}
