import type { Field } from './fields.js';
import type { Order } from './order.js';
import { dayMs } from '../../milliseconds.js';

/** A value and how many rows there are up to it. */
interface Counted {
  readonly value: number;
  readonly count: number;
}

/** The last value known to leave few enough rows before it, and the first known to leave too many. */
export interface Bound {
  readonly fits?: Counted | undefined;
  readonly exceeds?: number | undefined;
}

/** What is known before a bound is looked for. */
export interface Search {
  readonly order: Order;
  /** Values of some of the rows, in order: all of them for what is known, or the farthest there are. */
  readonly values: readonly number[];
  /** No row that counts lies before this value or at it. */
  readonly behind: number | undefined;
  /** As many rows as are wanted at least, and at most. */
  readonly least: number;
  readonly most: number;
}

/**
 * Finds a value up to which there are as many rows as are wanted, by counting: outwards from the values that are known in
 * steps that double, then halving what lies between. Where there is no such value, since more rows share one, the two it
 * comes down to lie next to each other.
 */
export async function findBound(search: Search, countUpTo: (value: number) => Promise<number>): Promise<Bound> {
  const { order, values, behind, least, most } = search;
  const sign = order.isDescending ? -1 : 1;
  const { finest, lowest, highest } = scaleOf(order.field);
  const clamp = (value: number) => Math.min(highest, Math.max(lowest, value));
  const [first = 0, last = first] = [values[0], values.at(-1)];
  let span = Math.max(finest, Math.abs(last - first));
  let fits: Counted | undefined = behind === undefined ? undefined : { value: behind, count: 0 };
  let exceeds: number | undefined;
  for (let value = values[values.length >> 3] ?? first; ;) {
    const count = await countUpTo(value);
    if (count <= most) fits = { value, count };
    else exceeds = value;
    if ((count <= most && count >= least) || span === Infinity) return { fits, exceeds };
    if (fits && exceeds !== undefined) {
      const middle = fits.value + (exceeds - fits.value) / 2;
      if (Math.abs(exceeds - fits.value) <= finest) return { fits, exceeds };
      value = finest < 1 ? middle : sign * Math.floor(sign * middle);
      continue;
    }
    const from = exceeds === undefined ? (fits?.value ?? last) : exceeds;
    value = clamp(from + (exceeds === undefined ? sign : -sign) * span);
    span = value === from ? Infinity : span * 2;
  }
}

/** How near two values of a field may lie, and how far: moments as SQL Server has them, numbers as JSON and Autotask do. */
function scaleOf({ type }: Field): { readonly finest: number; readonly lowest: number; readonly highest: number } {
  if (type === 'day') return { finest: dayMs, lowest: Date.UTC(1753, 0, 1), highest: Date.UTC(9999, 0, 1) };
  if (type === 'moment') return { finest: 1, lowest: Date.UTC(1753, 0, 1), highest: Date.UTC(9999, 0, 1) };
  if (type === 'integer') return { finest: 1, lowest: -2_147_483_648, highest: 2_147_483_647 };
  return { finest: 0.000_001, lowest: -1e15, highest: 1e15 };
}
