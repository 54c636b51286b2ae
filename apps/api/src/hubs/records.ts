import { openConfiguration } from '../instances/configuration-change.js';
import { getElement } from '../instances/draft.js';
import type { Actor, StoredInstance } from '../instances/ports.js';
import { defaultFieldsOf, withDefaultFields } from './default-fields.js';
import { recordNotFound } from './errors.js';
import { type HubPorts, openHub } from './open-hub.js';
import { type PageTokens, pagesOf } from './page-token.js';
import type { HubObjectDetails, HubPage, HubQuery, HubRecord, HubValues, ProviderUsage } from './ports.js';
import { type RecordWritePorts, writing } from './record-activity.js';
import { withoutNulls } from './without-nulls.js';

/** A page as a hub gives it, with tokens in place of positions: `next`, which it has where more follows, is one too. */
export interface RecordPage extends Omit<HubPage, 'positions'> {
  /** The token of a page that goes on after this record; made when it is asked for. */
  cursorAt(index: number): string;
}

/** Asks an instance's provider for the least there is to ask for; throws a HubError when it does not answer. */
export const pingHub =
  (ports: HubPorts) =>
  async (actor: Actor, instance: StoredInstance, signal?: AbortSignal): Promise<void> =>
    openHub(ports, actor, instance).ping(signal);

/** What an object of an instance's hub looks like, as the provider tells today. */
export const describeObject =
  (ports: HubPorts) =>
  async (actor: Actor, instance: StoredInstance, object: string, signal?: AbortSignal): Promise<HubObjectDetails> =>
    openHub(ports, actor, instance).describe(object, signal);

/** Every resource of an instance's hub, with what its user may do and the fields the account has. */
export const describeHub =
  (ports: HubPorts) =>
  async (actor: Actor, instance: StoredInstance, signal?: AbortSignal): Promise<readonly HubObjectDetails[]> => {
    const hub = openHub(ports, actor, instance);
    const described: HubObjectDetails[] = [];
    // One after the other: two resources of one entity ask the provider once.
    for (const { name, isResource } of hub.objects) if (isResource) described.push(await hub.describe(name, signal));
    return described;
  };

/** What a list is asked for; with `usesDefaults` one without `fields` has those the instance's configuration names. */
export interface RecordQuery extends HubQuery {
  readonly usesDefaults?: boolean;
}

/** A page of records. `after` is the token of an earlier page of the same query; throws an InvalidPageError for any other. */
export const listRecords =
  (ports: HubPorts) =>
  async (
    actor: Actor,
    instance: StoredInstance,
    object: string,
    { usesDefaults = false, ...query }: RecordQuery,
    signal?: AbortSignal,
  ): Promise<RecordPage> => {
    const pages = pagesOf(ports.vault, instance, object, query);
    const after = query.after === undefined ? undefined : pages.read(query.after);
    const hub = openHub(ports, actor, instance);
    const defaults =
      usesDefaults && query.fields === undefined ? defaultFieldsOf(instance, hub.resolve(object)) : undefined;
    const fields = query.fields ?? defaults;
    const page = await withDefaultFields(defaults, () => hub.list(object, { ...query, fields, after }, signal));
    return toAnswer(instance, page, pages);
  };

/** How many records a query finds on all pages together. */
export const countRecords =
  (ports: HubPorts) =>
  async (
    actor: Actor,
    instance: StoredInstance,
    object: string,
    query: Pick<HubQuery, 'where' | 'parent'>,
    signal?: AbortSignal,
  ): Promise<number> =>
    openHub(ports, actor, instance).count(object, query, signal);

/** The records of these ids, those that are there. */
export const findRecords =
  (ports: HubPorts) =>
  async (
    actor: Actor,
    instance: StoredInstance,
    object: string,
    ids: readonly number[],
    signal?: AbortSignal,
  ): Promise<readonly HubRecord[]> =>
    (await openHub(ports, actor, instance).findMany(object, ids, signal)).map((record) =>
      withoutNulls(instance, record),
    );

/** The first page of what belongs to each of several records, asked for together. */
export const listRelated =
  (ports: HubPorts) =>
  async (
    actor: Actor,
    instance: StoredInstance,
    object: string,
    parents: { readonly object: string; readonly ids: readonly number[] },
    query: Pick<HubQuery, 'where' | 'pageSize'>,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<number, RecordPage>> => {
    const found = await openHub(ports, actor, instance).listRelated(object, parents, query, signal);
    const pages = [...found].map(([id, page]) => {
      const asked = { ...query, parent: { object: parents.object, id } };
      return [id, toAnswer(instance, page, pagesOf(ports.vault, instance, object, asked))] as const;
    });
    return new Map(pages);
  };

/** What is known of the provider's allowance for an instance; asks nobody, and so is told of a disabled one too. */
export const getProviderUsage =
  ({ catalogue, vault, hubs }: Pick<HubPorts, 'catalogue' | 'vault' | 'hubs'>) =>
  (instance: StoredInstance): ProviderUsage | undefined => {
    const element = getElement(catalogue, instance.elementKey);
    if (hubs.objectsOf(element).length === 0) return undefined;
    const configuration = openConfiguration(vault, instance);
    return hubs
      .open({ instanceId: instance.id, element, configuration, wasAccepted: instance.state === 'VERIFIED' })
      ?.usage();
  };

/** A page as it is answered: without nulls where the instance wants none, its positions as tokens. */
function toAnswer(instance: StoredInstance, page: HubPage, pages: PageTokens): RecordPage {
  const { records, positions, next, ...rest } = page;
  return {
    ...rest,
    records: records.map((record) => withoutNulls(instance, record)),
    cursorAt: (index) => pages.write(positions[index] ?? ''),
    ...(next !== undefined && { next: pages.write(next) }),
  };
}

/** One record; throws a HubError when there is none of this id. */
export const getRecord =
  (ports: HubPorts) =>
  async (
    actor: Actor,
    instance: StoredInstance,
    object: string,
    id: number,
    signal?: AbortSignal,
  ): Promise<HubRecord> => {
    const record = await openHub(ports, actor, instance).find(object, id, signal);
    if (!record) throw recordNotFound(object, id);
    return withoutNulls(instance, record);
  };

/** Makes a record and gives it as the provider holds it then. Goes on when the caller has gone: half a write is worse. */
export const createRecord =
  (ports: RecordWritePorts) =>
  async (actor: Actor, instance: StoredInstance, object: string, values: HubValues): Promise<HubRecord> =>
    writing(ports)(actor, instance, { action: 'RECORD_CREATED', object, values }, (hub) => hub.create(object, values));

/** Changes what is named of a record and leaves the rest. */
export const updateRecord =
  (ports: RecordWritePorts) =>
  async (actor: Actor, instance: StoredInstance, object: string, id: number, values: HubValues): Promise<HubRecord> =>
    writing(ports)(actor, instance, { action: 'RECORD_UPDATED', object, id, values }, (hub) =>
      hub.update(object, id, values),
    );

/** Makes a customer of a lead, or what `values` say. */
export const convertRecord =
  (ports: RecordWritePorts) =>
  async (actor: Actor, instance: StoredInstance, object: string, id: number, values: HubValues): Promise<HubRecord> =>
    writing(ports)(actor, instance, { action: 'RECORD_CONVERTED', object, id, values }, (hub) =>
      hub.convert(object, id, values),
    );
