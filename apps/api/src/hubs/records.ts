import type { Actor, StoredInstance } from '../instances/ports.js';
import { recordNotFound } from './errors.js';
import { type HubPorts, openHub } from './open-hub.js';
import { pagesOf } from './page-token.js';
import type { HubObjectDetails, HubPage, HubQuery, HubRecord, HubValues } from './ports.js';
import { withoutNulls } from './without-nulls.js';

/** Asks an instance's provider for the least there is to ask for; throws a HubError when it does not answer. */
export const pingHub =
  (ports: HubPorts) =>
  async (instance: StoredInstance, signal?: AbortSignal): Promise<void> =>
    openHub(ports, instance).ping(signal);

/** What an object of an instance's hub looks like, as the provider tells today. */
export const describeObject =
  (ports: HubPorts) =>
  async (instance: StoredInstance, object: string, signal?: AbortSignal): Promise<HubObjectDetails> =>
    openHub(ports, instance).describe(object, signal);

/** Every resource of an instance's hub, with what its user may do and the fields the account has. */
export const describeHub =
  (ports: HubPorts) =>
  async (instance: StoredInstance, signal?: AbortSignal): Promise<readonly HubObjectDetails[]> => {
    const hub = openHub(ports, instance);
    const described: HubObjectDetails[] = [];
    // One after the other: two resources of one entity ask the provider once.
    for (const { name, isResource } of hub.objects) if (isResource) described.push(await hub.describe(name, signal));
    return described;
  };

/** A page of records. `after` is the token of an earlier page of the same query; throws an InvalidPageError for any other. */
export const listRecords =
  (ports: HubPorts) =>
  async (instance: StoredInstance, object: string, query: HubQuery, signal?: AbortSignal): Promise<HubPage> => {
    const pages = pagesOf(ports.vault, instance.id, object, query);
    const after = query.after === undefined ? undefined : pages.read(query.after);
    const { records, next, ...rest } = await openHub(ports, instance).list(object, { ...query, after }, signal);
    return {
      ...rest,
      records: records.map((record) => withoutNulls(instance, record)),
      ...(next !== undefined && { next: pages.write(next) }),
    };
  };

/** One record; throws a HubError when there is none of this id. */
export const getRecord =
  (ports: HubPorts) =>
  async (instance: StoredInstance, object: string, id: number, signal?: AbortSignal): Promise<HubRecord> => {
    const record = await openHub(ports, instance).find(object, id, signal);
    if (!record) throw recordNotFound(object, id);
    return withoutNulls(instance, record);
  };

/** Makes a record and gives it as the provider holds it then. Goes on when the caller has gone: half a write is worse. */
export const createRecord =
  (ports: HubPorts) =>
  async (_actor: Actor, instance: StoredInstance, object: string, values: HubValues): Promise<HubRecord> =>
    withoutNulls(instance, await openHub(ports, instance).create(object, values));

/** Changes what is named of a record and leaves the rest. */
export const updateRecord =
  (ports: HubPorts) =>
  async (_actor: Actor, instance: StoredInstance, object: string, id: number, values: HubValues): Promise<HubRecord> =>
    withoutNulls(instance, await openHub(ports, instance).update(object, id, values));

/** Makes a customer of a lead, or what `values` say. */
export const convertRecord =
  (ports: HubPorts) =>
  async (_actor: Actor, instance: StoredInstance, object: string, id: number, values: HubValues): Promise<HubRecord> =>
    withoutNulls(instance, await openHub(ports, instance).convert(object, id, values));
