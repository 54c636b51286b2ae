import { InvalidPageError } from './errors.js';
import type { InstanceFilter, InstanceOrder, InstancePosition, InstanceStore, StoredInstance } from './ports.js';

export const pageSizes = { default: 50, most: 200 } as const;

/** A page that is wanted: how many rows, and after which. */
export interface PageRequest<Position> {
  readonly size?: number | undefined;
  readonly after?: Position | undefined;
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

/** A page of the organisation's instances, newest first unless ordered otherwise. */
export const listInstances =
  ({ instances }: { readonly instances: InstanceStore }) =>
  async (
    organizationId: string,
    filter: InstanceFilter,
    page: PageRequest<InstancePosition>,
    order: InstanceOrder = { field: 'CREATED_AT', direction: 'DESC' },
  ): Promise<Page<StoredInstance>> => {
    const size = pageSize(page);
    const rows = await instances.list(organizationId, { filter, order, after: page.after, limit: size + 1 });
    return cutPage(rows, size, page.after);
  };
