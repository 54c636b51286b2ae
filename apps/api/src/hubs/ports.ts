import type { Configuration, Element, Where } from '@isotope/core';

/** A record in the hub's terms: its field names, values as JSON holds them. */
export type HubRecord = { readonly id: number } & Readonly<Record<string, unknown>>;

/** What a record is made with or changed to. */
export type HubValues = Readonly<Record<string, unknown>>;

/** A record as it is once it was written, and the fields that were sent, by the hub's names; none when nothing was. */
export interface HubWrite {
  readonly record: HubRecord;
  readonly fields: readonly string[];
}

/** What a hub holds: a resource of the hub's own (`accounts`), or an object in the provider's words (`Account`). */
export interface HubObject {
  readonly name: string;
  readonly vendorName: string;
  readonly isResource: boolean;
  readonly canWrite: boolean;
  /** A lead becomes something else: `POST /leads/{id}/convert`. */
  readonly canConvert: boolean;
  readonly description: string;
}

/**
 * What a field holds. A `flag` is 1 or 0, a `moment` a date with a time, a `day` a date alone, a `secret` goes in and does
 * not come out.
 */
export type HubFieldType = 'text' | 'integer' | 'decimal' | 'boolean' | 'flag' | 'moment' | 'day' | 'secret';

/** A field of an object, as the account has it today. */
export interface HubField {
  readonly name: string;
  /** The provider's own name of it. */
  readonly vendorName: string;
  readonly label: string;
  readonly description: string;
  readonly type: HubFieldType;
  /** The most characters it may hold; 0 where there is no such limit. */
  readonly length: number;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  readonly isFilterable: boolean;
  /** Of the account's own making. */
  readonly isCustom: boolean;
  /** The object whose id it holds. */
  readonly reference: string | undefined;
  /** What a picklist offers; empty for any other field. */
  readonly options: readonly HubOption[];
}

/** One value of a picklist and the word people know it by. */
interface HubOption {
  readonly value: string;
  readonly label: string;
  readonly isActive: boolean;
  readonly isDefault: boolean;
}

/** An object and what this account may do with it. */
export interface HubObjectDetails {
  readonly object: HubObject;
  readonly fields: readonly HubField[];
  readonly canRead: boolean;
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
}

/** Which records are wanted, in which order, from where on. */
export interface HubQuery {
  readonly where?: Where | undefined;
  /** Only these fields, and the id. */
  readonly fields?: readonly string[] | undefined;
  readonly orderBy?: { readonly field: string; readonly isDescending: boolean } | undefined;
  readonly pageSize: number;
  /** The number of the page, from 1; `after` comes before it. */
  readonly page?: number | undefined;
  /** Where an earlier page ended, as it said. */
  readonly after?: string | undefined;
  readonly withTotal?: boolean | undefined;
  /** Long work nobody waits for: it gives way to calls somebody waits for. */
  readonly isBulk?: boolean | undefined;
  /** Only what belongs to this record. */
  readonly parent?: { readonly object: string; readonly id: number } | undefined;
}

/** One page of records; `next` is where the one after it begins, absent where there is none. */
export interface HubPage {
  readonly records: readonly HubRecord[];
  /** Of each record where a page begins that goes on after it, in the words of `next`. */
  readonly positions: readonly string[];
  readonly next?: string;
  readonly total?: number;
}

/**
 * Reaches one instance's data at its provider, in the hub's terms. Objects go by any of their names, in any case. Every
 * method may throw a HubError.
 */
export interface Hub {
  readonly objects: readonly HubObject[];
  /** The object of this name; throws a HubError when there is none. */
  resolve(object: string): HubObject;
  /** Asks the provider for the least there is to ask for. */
  ping(signal?: AbortSignal): Promise<void>;
  describe(object: string, signal?: AbortSignal): Promise<HubObjectDetails>;
  list(object: string, query: HubQuery, signal?: AbortSignal): Promise<HubPage>;
  /** Throws a HubError for a query that can be read and not be meant, such as by a field there is not; reads nothing. */
  check(object: string, query: Pick<HubQuery, 'where'>, signal?: AbortSignal): Promise<void>;
  /** One record, or undefined when there is none of that id. */
  find(object: string, id: number, signal?: AbortSignal): Promise<HubRecord | undefined>;
  /** The records of these ids, 500 at most, asked for at once; without those that are not there. */
  findMany(object: string, ids: readonly number[], signal?: AbortSignal): Promise<readonly HubRecord[]>;
  /** How many records a query finds on all pages together. */
  count(object: string, query: Pick<HubQuery, 'where' | 'parent'>, signal?: AbortSignal): Promise<number>;
  /** The first page of what belongs to each of several records, asked for at once where that is possible. */
  listRelated(
    object: string,
    parents: { readonly object: string; readonly ids: readonly number[] },
    query: Pick<HubQuery, 'where' | 'pageSize'>,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<number, HubPage>>;
  /** How much of what the provider allows is used; undefined before the first call. Asks nobody. */
  usage(): ProviderUsage | undefined;
  create(object: string, values: HubValues): Promise<HubWrite>;
  update(object: string, id: number, values: HubValues): Promise<HubWrite>;
  /** Makes of a lead what `values` say, or what the hub makes of one. */
  convert(object: string, id: number, values: HubValues): Promise<HubWrite>;
}

/** What the provider allows a customer's database in its window of time, and how it has answered of late. */
export interface ProviderUsage {
  /** What tells this database from others of its provider. */
  readonly account: string;
  readonly used: number;
  readonly usedByUs: number;
  readonly limit: number;
  readonly windowMinutes: number;
  readonly inFlight: number;
  readonly waiting: number;
  /** When the provider was last asked how many calls are used. */
  readonly readAt?: Date | undefined;
  /** Nothing is sent before this moment, as the provider asked us to wait. */
  readonly pausedUntil?: Date | undefined;
  /** In milliseconds, of the last answers; absent before the first. */
  readonly latency?: { readonly p50Ms: number; readonly p95Ms: number; readonly samples: number } | undefined;
}

/** The instance whose data is wanted, its configuration opened. */
export interface HubAccount {
  readonly instanceId: string;
  readonly element: Element;
  readonly configuration: Configuration;
  /** Whether the provider accepted it when it was last asked. */
  readonly wasAccepted: boolean;
}

/** Opens hubs; undefined for an element whose data Isotope does not serve. Asks nobody. */
export interface Hubs {
  /** What instances of an element will hold; empty for an element whose data is not served. */
  objectsOf(element: Element): readonly HubObject[];
  open(account: HubAccount): Hub | undefined;
}
