import styles from './periodic-table.module.css';

/** How many cells the table has from its left and from its right edge in each period; the gap between stays empty. */
const periods: readonly (readonly [left: number, right: number])[] = [
  [1, 1],
  [2, 6],
  [2, 6],
  [3, 15],
  [3, 15],
  [3, 15],
  [3, 15],
];

const pitch = 50;
const size = 44;

/** The cell of number 42, in the fifth period and the sixth group: where Isotope's own tile lies. */
const own = { column: 5, row: 4 };

/** An ornament: the periodic table in hairlines, with Isotope's tile in the place of its number. */
export function PeriodicTable() {
  const cells = periods.flatMap(([left, right], row) =>
    [...columns(0, left), ...columns(18 - right, 18)].map((column) => ({ column, row })),
  );
  const lanthanides = [8.4, 9.4].flatMap((row) => columns(3, 18).map((column) => ({ column, row: row - 0.8 })));
  return (
    <svg className={styles.table} viewBox={`-4 -4 ${18 * pitch + 4} ${9.6 * pitch}`} aria-hidden focusable="false">
      <path className={styles.cells} d={[...cells, ...lanthanides].filter(isFree).map(outline).join('')} />
      <g transform={`translate(${own.column * pitch - 20} ${own.row * pitch - 20})`}>
        <rect className={styles.tile} width="84" height="84" rx="9" />
        <path className={styles.edge} d="M0 9a9 9 0 0 1 9-9h66a9 9 0 0 1 9 9v-4H0z" />
        <text className={styles.number} x="10" y="24">
          42
        </text>
        <text className={styles.symbol} x="10" y="57">
          Is
        </text>
        <text className={styles.name} x="10" y="74">
          Isotope
        </text>
      </g>
    </svg>
  );
}

const columns = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

const isFree = ({ column, row }: typeof own) => column !== own.column || row !== own.row;

const outline = ({ column, row }: typeof own) =>
  `M${column * pitch} ${Math.round(row * pitch)}h${size}v${size}h-${size}z`;
