import { AutotaskError } from '../errors.js';
import { checkFilter, type Filter } from '../filter.js';

/** What a query asks for. */
export type Query = {
  readonly filter: Filter;
  /** Only these fields; `id` and the user defined fields come in any case. */
  readonly includeFields?: readonly string[] | undefined;
  /** Rows a page, 1 to 500, 500 unless given. */
  readonly pageSize?: number | undefined;
  /** Only rows whose id is above this one: where the page before ended. */
  readonly after?: number | undefined;
};

/** The largest page the vendor gives. */
export const largestPage = 500;

/**
 * The body of a query. A page begins after an id, so pages stay where they are while rows come and go; ids ascend, as
 * the vendor's rows do.
 */
export const queryBody = ({ filter, includeFields, pageSize = largestPage, after }: Query): string => {
  checkFilter(filter);
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > largestPage)
    throw invalid(`A page holds between 1 and ${largestPage} rows.`);
  const rest = after === undefined ? filter : [{ op: 'gt', field: 'id', value: checkId(after) }, ...filter];
  return JSON.stringify({ filter: rest, IncludeFields: withId(includeFields), MaxRecords: pageSize });
};

// Without the id, the vendor refuses more than one page.
const withId = (names: readonly string[] | undefined): readonly string[] | undefined =>
  names === undefined || names.some((name) => name.toLowerCase() === 'id') ? names : ['id', ...names];

/** Throws `REQUEST_INVALID` unless the word can be an entity's name in a path. */
export const checkEntity = (entity: string): string => {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(entity)) throw invalid(`“${entity}” is not the name of an entity.`);
  return entity;
};

/** Throws `REQUEST_INVALID` unless the number can be an id; 0 is one, the tenant's own company. */
export const checkId = (id: number): number => {
  if (!Number.isSafeInteger(id) || id < 0) throw invalid(`${id} is not an id.`);
  return id;
};

const invalid = (message: string): AutotaskError => new AutotaskError('REQUEST_INVALID', message);
