import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import { classNames } from '@/lib/class-names';
import styles from './tile.module.css';

/** What an element's tile shows. */
export const TileFragment = graphql(`
  fragment Tile on Element {
    number
    symbol
    name
    hub
  }
`);

interface TileProps {
  readonly element: FragmentOf<typeof TileFragment>;
  /** Large in the gallery, medium beside a heading, small in a list. */
  readonly size?: 'large' | 'medium' | 'small';
}

/** An element's cell of the periodic table. An ornament: the element's name always stands in words beside it. */
export function Tile({ element, size = 'large' }: TileProps) {
  const { number, symbol, name, hub } = readFragment(TileFragment, element);
  return (
    <span className={classNames(styles.tile, styles[hub], size !== 'large' && styles[size])} translate="no" aria-hidden>
      {size !== 'small' && <span className={styles.number}>{number}</span>}
      <span className={styles.symbol}>{symbol}</span>
      {size === 'large' && <span className={styles.name}>{name}</span>}
    </span>
  );
}
