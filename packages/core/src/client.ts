import type { z } from 'zod';
import { parseAnswer } from './client/answer.js';
import { type Call, createCaller } from './client/call.js';
import { callerOptions, type InstancesClientOptions } from './client/options.js';
import { type Page, readPage, rowsOfEveryPage } from './client/pages.js';
import * as request from './client/request.js';
import type { CreateInstanceBody } from './wire-request.js';
import * as resource from './wire-resource.js';

/** What an instance is made of: the body of `POST /instances`. OAuth elements take `providerData`. */
export interface NewInstanceResource extends Omit<CreateInstanceBody, 'element' | 'tags'> {
  readonly tags?: readonly string[] | undefined;
  readonly providerData?: Readonly<Record<string, unknown>> | undefined;
}

/** The element by its key or by the integer the platform calls its `id`. */
export type ElementReference = { readonly key: string } | { readonly id: number };

/** What every call takes: a signal that ends it, waits and retries included. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface CreateOptions extends CallOptions {
  /** A create repeated with the same key and body gets the first one's answer, from platforms that know keys. */
  readonly idempotencyKey?: string | undefined;
}

/**
 * Element instances at a platform. Every method fails with a PlatformError, or with a TypeError for an argument that
 * cannot be sent. A create or delete that failed with NETWORK or TIMEOUT may have been carried out all the same.
 */
export interface InstancesClient {
  /** Provisions an instance; the answer holds its token. */
  createInstance(
    body: NewInstanceResource & { readonly element: ElementReference },
    options?: CreateOptions,
  ): Promise<resource.InstanceResource>;
  /** The same by `POST /elements/{keyOrId}/instances`, where the path names the element. */
  createInstanceOf(
    elementKeyOrId: string | number,
    body: NewInstanceResource,
    options?: CreateOptions,
  ): Promise<resource.InstanceResource>;
  /** One page of instances; `nextPage` of the answer asks for the one after it. */
  listInstances(
    query?: request.InstancesFilter & { readonly nextPage?: string | undefined },
    options?: CallOptions,
  ): Promise<{ readonly instances: readonly resource.InstanceRowResource[]; readonly nextPage?: string }>;
  /** Every instance, fetched page by page as the loop goes on. */
  allInstances(
    filter?: request.InstancesFilter,
    options?: CallOptions,
  ): AsyncGenerator<resource.InstanceRowResource, void, undefined>;
  getInstance(id: number, options?: CallOptions): Promise<resource.InstanceResource>;
  /** Deletes for good; the instance's token is refused from then on. */
  deleteInstance(id: number, options?: CallOptions): Promise<void>;
  /** Every element, over as many pages as the platform has. */
  listElements(options?: CallOptions): Promise<readonly resource.ElementResource[]>;
  getElement(keyOrId: string | number, options?: CallOptions): Promise<resource.ElementResource>;
}

const instance = resource.nullsAsAbsent(resource.instanceResource);
const instanceRow = resource.nullsAsAbsent(resource.instanceRowResource);
const element = resource.nullsAsAbsent(resource.elementResource);

/**
 * The REST client of Isotope's instances, or any Cloud Elements-compatible platform's; runs in Node and the browser.
 * Secrets stay inside: they are no property of the client and in no error. Throws a TypeError for unusable options.
 */
export function createInstancesClient(options: InstancesClientOptions): InstancesClient {
  const call = createCaller(callerOptions(options));
  const ask = async <T>(what: Call, model: z.ZodType<T>) => parseAnswer(await call(what), model);
  const get = (path: string, { signal }: CallOptions) => call({ method: 'GET', path, signal });

  const create = (path: string, body: unknown, { idempotencyKey, signal }: CreateOptions) =>
    ask(
      { method: 'POST', path, body, idempotencyKey: request.checkedIdempotencyKey(idempotencyKey), signal },
      instance,
    );

  return {
    createInstance: async (body, callOptions = {}) => create('/instances', body, callOptions),
    createInstanceOf: async (keyOrId, body, callOptions = {}) =>
      create(`${request.elementPath(keyOrId)}/instances`, body, callOptions),
    listInstances: async ({ nextPage, ...filter } = {}, callOptions = {}) =>
      instancesOf(await readPage(get(request.instancesPath(filter, nextPage), callOptions), instanceRow)),
    allInstances: (filter = {}, callOptions = {}) =>
      rowsOfEveryPage((nextPage) => readPage(get(request.instancesPath(filter, nextPage), callOptions), instanceRow)),
    getInstance: async (id, { signal } = {}) =>
      ask({ method: 'GET', path: request.instancePath(id), signal }, instance),
    deleteInstance: async (id, { signal } = {}) => {
      await call({ method: 'DELETE', path: request.instancePath(id), signal });
    },
    listElements: (callOptions = {}) =>
      toArray(rowsOfEveryPage((nextPage) => readPage(get(request.elementsPath(nextPage), callOptions), element))),
    getElement: async (keyOrId, { signal } = {}) =>
      ask({ method: 'GET', path: request.elementPath(keyOrId), signal }, element),
  };
}

const instancesOf = <T>({ rows, ...rest }: Page<T>) => ({ instances: rows, ...rest });

async function toArray<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}
