import { classNames } from '@/lib/class-names';
import { allCells, type Cell, cellOf } from './cells';
import styles from './periodic-table.module.css';

/** An element to lift out of the table. */
export interface TableMark {
  readonly number: number;
  readonly symbol: string;
  readonly name: string;
  readonly hub: string;
}

const pitch = 50;
const size = 44;
const lifted = 84;

/** What fits a lifted tile; longer names are left to the words around the table. */
const longestName = 13;

/** An ornament: the periodic table in hairlines, with tiles lifted out of it where their number has its place. */
export function PeriodicTable({ marks }: { readonly marks: readonly TableMark[] }) {
  return (
    <svg className={styles.table} viewBox={`-1 -1 ${18 * pitch} ${9.6 * pitch}`} aria-hidden focusable="false">
      <path className={styles.cells} d={allCells().map(outline).join('')} />
      {marks.map((mark) => (
        <Lifted key={mark.number} mark={mark} cell={cellOf(mark.number)} />
      ))}
    </svg>
  );
}

const outline = ({ column, row }: Cell) => `M${column * pitch} ${row * pitch}h${size}v${size}h-${size}z`;

function Lifted({ mark, cell }: { readonly mark: TableMark; readonly cell: Cell | undefined }) {
  if (cell === undefined) return null;
  const offset = (size - lifted) / 2;
  return (
    <g
      className={classNames(styles.lifted, styles[mark.hub])}
      transform={`translate(${cell.column * pitch + offset} ${cell.row * pitch + offset})`}
    >
      <rect className={styles.tile} width={lifted} height={lifted} rx="9" />
      <path className={styles.edge} d={`M0 9a9 9 0 0 1 9-9h${lifted - 18}a9 9 0 0 1 9 9v-4H0z`} />
      <text className={styles.number} x="10" y="24">
        {mark.number}
      </text>
      <text className={styles.symbol} x="10" y="56">
        {mark.symbol}
      </text>
      <text className={styles.name} x="10" y="73">
        {mark.name.length <= longestName && mark.name}
      </text>
    </g>
  );
}
