import type { Filter } from '../filter.js';
import type { DatabaseUsage } from '../traffic/usage.js';
import type { Zone } from '../zone.js';
import type { CallOptions } from './account.js';
import type { EntityInformation, FieldDefinition, Threshold } from './metadata.js';
import type { Query } from './query.js';
import type { AutotaskRecord, RecordValues } from './record.js';

/** One page of a query; `nextAfter` is where the next begins, absent when there is none. */
export type RecordPage = { readonly items: readonly AutotaskRecord[]; readonly nextAfter?: number };

/** The parent of a child record, for those who know it: saves reading the record to find out. */
export type ParentOption = { readonly parentId?: number | undefined };

/** Asks the vendor anew instead of answering from what was read in the last minutes. */
export type FreshOption = { readonly isFresh?: boolean | undefined };

/**
 * Reads and writes one account's data. Entities go by their name in paths, `Companies`. Every method may throw an
 * `AutotaskError`, or the reason of the caller's `signal`. Reads are tried again when they fail in a way that may
 * pass; a write is sent again only when Autotask said that it was not done, and is `OUTCOME_UNKNOWN` when its answer
 * was lost.
 */
export type AutotaskClient = {
  /** One record, or undefined when there is none of that id. */
  get(entity: string, id: number, options?: CallOptions): Promise<AutotaskRecord | undefined>;
  /** One page, ids ascending. The next is asked for with `after: nextAfter`, however much later. */
  page(entity: string, query: Query, options?: CallOptions): Promise<RecordPage>;
  /** All records that match, ids ascending; a page is asked for when its first row is needed. */
  query(entity: string, query: Query, options?: CallOptions): AsyncGenerator<AutotaskRecord, void, undefined>;
  count(entity: string, filter: Filter, options?: CallOptions): Promise<number>;
  /** The records below a parent by the vendor's path, `children('Companies', 0, 'Notes')`. */
  children(
    parent: string,
    parentId: number,
    path: string,
    options?: CallOptions,
  ): AsyncGenerator<AutotaskRecord, void, undefined>;
  /** Creates a record and gives its id. Children (contacts, tasks…) name their parent in their values. */
  create(entity: string, values: RecordValues, options?: CallOptions): Promise<number>;
  /** Changes the fields named and leaves the others. Throws `RECORD_NOT_FOUND` for a child that is not there. */
  update(entity: string, id: number, changes: RecordValues, options?: CallOptions & ParentOption): Promise<void>;
  /** Throws `RECORD_NOT_FOUND` when there is no such record or the user may not delete it: the vendor says one word for both. */
  delete(entity: string, id: number, options?: CallOptions & ParentOption): Promise<void>;
  entityInformation(entity: string, options?: CallOptions & FreshOption): Promise<EntityInformation>;
  /** The vendor's fields of an entity, picklists with them. */
  fields(entity: string, options?: CallOptions & FreshOption): Promise<readonly FieldDefinition[]>;
  /** The tenant's own fields of an entity; none where the entity cannot have any. */
  userDefinedFields(entity: string, options?: CallOptions & FreshOption): Promise<readonly FieldDefinition[]>;
  /** Asks how many of the hour's calls are used; a call itself. `usage` tells the same without asking. */
  threshold(options?: CallOptions): Promise<Threshold>;
  /** Where the account's data lives; asked once, then remembered. */
  zone(): Promise<Zone>;
  /** What is known of the customer's database, undefined before the first call. Asks nothing. */
  usage(): DatabaseUsage | undefined;
};
