import { useTranslations } from 'next-intl';
import { Link } from '@/ui/link';
import { Tile, TileFragment } from '@/features/elements/tile';
import { CheckDaysFragment, CheckStrip } from '@/features/verification/check-strip';
import { type FragmentOf, graphql, readFragment, type ResultOf } from '@/graphql/graphql';
import { Moment } from '@/ui/moment';
import { StateBadge } from '@/ui/state-badge';
import { TagList } from '@/ui/tag';
import { StandingFragment, StandingSince } from '../standing';
import { RowSelect } from './bulk/row-select';
import styles from './instance-table.module.css';
import { RowFrame } from './rows/row-frame';

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
      deletedAt
      restorableUntil
      element {
        name
        ...Tile
      }
      ...Standing
      ...CheckDays
    }
  `,
  [TileFragment, StandingFragment, CheckDaysFragment],
);

interface InstanceRowProps {
  readonly instance: FragmentOf<typeof InstanceRowFragment>;
  readonly now: number;
  readonly isSelectable: boolean;
}

/** One instance in the list. Its roles are spelled out because a narrow window lays the table out as cards. */
export function InstanceRow({ instance, now, isSelectable }: InstanceRowProps) {
  const row = readFragment(InstanceRowFragment, instance);
  const t = useTranslations('instances');
  return (
    <RowFrame>
      {isSelectable && (
        <td role="cell" className={styles.select}>
          <RowSelect id={row.id} name={row.name} />
        </td>
      )}
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
          <State row={row} now={now} />
        </div>
      </td>
      <td role="cell" className={styles.strip}>
        <CheckStrip instance={row} now={now} />
      </td>
      <td role="cell" className={styles.tags}>
        <TagList tags={row.tags} />
      </td>
      <td role="cell" className={styles.number}>
        <span className="visually-hidden">{t('columns.number')} </span>
        {row.number}
      </td>
    </RowFrame>
  );
}

interface StateProps {
  readonly row: ResultOf<typeof InstanceRowFragment>;
  readonly now: number;
}

/** How it stands; of a deleted one, how long it can still be brought back. */
function State({ row, now }: StateProps) {
  const t = useTranslations('instances.row');
  if (row.deletedAt !== null && row.restorableUntil !== null) {
    const until = <Moment at={row.restorableUntil} now={now} as="date" />;
    return (
      <>
        <span className={styles.disabled}>{t('deleted')}</span>
        <span className={styles.sub}>{t.rich('until', { date: () => until })}</span>
      </>
    );
  }
  return (
    <>
      <StateBadge state={row.state} />
      {row.disabled && <span className={styles.disabled}>{t('disabled')}</span>}
      <span className={styles.sub}>
        <StandingSince instance={row} now={now} />
      </span>
    </>
  );
}
