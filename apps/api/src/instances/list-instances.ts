import { InvalidPageError } from './errors.js';
import {
  type InstanceFilter,
  type InstanceOrder,
  type InstancePosition,
  type InstanceQuery,
  newestFirst,
} from './instance-query.js';
import type { InstanceStore } from './ports.js';

export const pageSizes = { default: 50, most: 200 } as const;

/** A page that is wanted: how many rows, and after which. */
export interface PageRequest<Position> {
  readonly size?: number | undefined;
  readonly after?: Position | undefined;
}

/** The same, or how many rows from the end or before which. */
export interface TwoWayPageRequest<Position> extends PageRequest<Position> {
  readonly last?: number | undefined;
  readonly before?: Position | undefined;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** The size of a page, checked; throws an InvalidPageError naming the bounds. */
export function pageSize({ size = pageSizes.default }: PageRequest<unknown>): number {
  if (Number.isInteger(size) && size >= 1 && size <= pageSizes.most) return size;
  throw new InvalidPageError(`A page holds 1 to ${pageSizes.most} rows; ${size} were asked for.`);
}

/** Cuts a page from rows of which one more than its size was asked for, to see whether there is a next one. */
export const cutPage = <Row>(rows: readonly Row[], size: number, after: unknown): Page<Row> => ({
  rows: rows.slice(0, size),
  hasNextPage: rows.length > size,
  hasPreviousPage: after !== undefined,
});

type Ports = { readonly instances: InstanceStore };

/** A page of the organisation's instances, newest first unless ordered otherwise; from its end when asked so. */
export const listInstances = ({ instances }: Ports) => pagesOf((...asked) => instances.list(...asked));

/** The same page, as much of each instance as a list shows. */
export const listInstanceSummaries = ({ instances }: Ports) => pagesOf((...asked) => instances.listSummaries(...asked));

const pagesOf =
  <Row>(read: (organizationId: string, query: InstanceQuery) => Promise<readonly Row[]>) =>
  async (
    organizationId: string,
    filter: InstanceFilter,
    page: TwoWayPageRequest<InstancePosition>,
    order: InstanceOrder = newestFirst,
  ): Promise<Page<Row>> => {
    const isBackwards = readsBackwards(page);
    const request = isBackwards ? { size: page.last, after: page.before } : page;
    const size = pageSize(request);
    const rows = await read(organizationId, {
      filter,
      order: isBackwards ? reversed(order) : order,
      after: request.after,
      limit: size + 1,
    });
    const cut = cutPage(rows, size, request.after);
    return isBackwards ? turned(cut) : cut;
  };

/** Whether a page is counted from the end; throws an InvalidPageError for one that is asked for from both sides. */
function readsBackwards({ size, after, last, before }: TwoWayPageRequest<unknown>): boolean {
  const isBackwards = last !== undefined || before !== undefined;
  if (!isBackwards || (size === undefined && after === undefined)) return isBackwards;
  throw new InvalidPageError('A page is asked for by first and after, or by last and before, not by both.');
}

const reversed = ({ field, direction }: InstanceOrder): InstanceOrder => ({
  field,
  direction: direction === 'ASC' ? 'DESC' : 'ASC',
});

/** A page that was read in reverse, the right way round. */
const turned = <Row>({ rows, hasNextPage, hasPreviousPage }: Page<Row>): Page<Row> => ({
  rows: [...rows].reverse(),
  hasNextPage: hasPreviousPage,
  hasPreviousPage: hasNextPage,
});
