import { PeriodicTable } from '@/features/periodic-table/periodic-table';
import { type FragmentOf, readFragment } from '@/graphql/graphql';
import styles from './table-ornament.module.css';
import { TileFragment } from './tile';

/** Under the gallery, where these elements lie in the table. An ornament; all it shows is said above it. */
export function TableOrnament({ elements }: { readonly elements: readonly FragmentOf<typeof TileFragment>[] }) {
  return (
    <div className={styles.ornament}>
      <PeriodicTable marks={readFragment(TileFragment, elements)} />
    </div>
  );
}
