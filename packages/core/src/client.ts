import { accountCalls, type AccountCalls } from './client/account-calls.js';
import { type CallOptions, createAsk } from './client/ask.js';
import { createCaller } from './client/call.js';
import { elementCalls, type ElementCalls } from './client/element-calls.js';
import { type InstanceCalls, instanceCallsBy, instanceModel } from './client/instance-calls.js';
import { callerOptions, type InstancesClientOptions } from './client/options.js';
import * as request from './client/request.js';
import { instanceCountResource, type InstanceCountResource } from './wire-account.js';
import type { CreateInstanceBody } from './wire-request.js';
import * as resource from './wire-resource.js';

/** What an instance is made of: the body of `POST /instances`. OAuth elements take `providerData`. */
export interface NewInstanceResource extends Omit<CreateInstanceBody, 'element' | 'tags'> {
  readonly tags?: readonly string[] | undefined;
  readonly providerData?: Readonly<Record<string, unknown>> | undefined;
}

/** The element by its key or by the integer the platform calls its `id`. */
export type ElementReference = { readonly key: string } | { readonly id: number };

export interface CreateOptions extends CallOptions {
  /** A create repeated with the same key and body gets the first one's answer, from platforms that know keys. */
  readonly idempotencyKey?: string | undefined;
}

/** Which instances to list, and of which element or account. */
export interface InstancesQuery extends request.InstancesFilter {
  /** Only those of this element, by `GET /elements/{keyOrId}/instances`. */
  readonly elementKeyOrId?: string | number | undefined;
}

/**
 * Element instances at a platform. Every method fails with a PlatformError, or with a TypeError for an argument that
 * cannot be sent. A change that failed with NETWORK or TIMEOUT may have been carried out all the same.
 */
export interface InstancesClient extends InstanceCalls<[request.InstanceReference]>, ElementCalls, AccountCalls {
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
    query?: InstancesQuery & { readonly nextPage?: string | undefined },
    options?: CallOptions,
  ): Promise<{ readonly instances: readonly resource.InstanceRowResource[]; readonly nextPage?: string }>;
  /** Every instance, fetched page by page as the loop goes on. */
  allInstances(
    query?: InstancesQuery,
    options?: CallOptions,
  ): AsyncGenerator<resource.InstanceRowResource, void, undefined>;
  /** Every instance of the caller's account, by `GET /accounts/instances`. */
  allInstancesOfAccount(options?: CallOptions): AsyncGenerator<resource.InstanceRowResource, void, undefined>;
  countInstances(options?: CallOptions): Promise<InstanceCountResource>;
  /** One instance; `etagOf` tells which version of it. */
  getInstance(reference: request.InstanceReference, options?: CallOptions): Promise<resource.InstanceResource>;
}

const row = resource.nullsAsAbsent(resource.instanceRowResource);

/**
 * The REST client of Isotope's instances, or any Cloud Elements-compatible platform's; runs in Node and the browser.
 * Secrets stay inside: they are no property of the client and in no error. Throws a TypeError for unusable options.
 */
export function createInstancesClient(options: InstancesClientOptions): InstancesClient {
  const ask = createAsk(createCaller(callerOptions(options, options)));
  const create = (path: string, body: unknown, { idempotencyKey, signal }: CreateOptions = {}) =>
    ask.one(
      { method: 'POST', path, body, idempotencyKey: request.checkedIdempotencyKey(idempotencyKey), signal },
      instanceModel,
    );

  return {
    ...instanceCallsBy(ask, request.instancePath),
    ...elementCalls(ask),
    ...accountCalls(ask),
    createInstance: async (body, callOptions) => create('/instances', body, callOptions),
    createInstanceOf: async (keyOrId, body, callOptions) =>
      create(`${request.elementPath(keyOrId)}/instances`, body, callOptions),
    listInstances: async ({ nextPage, ...query } = {}, callOptions) => {
      const { rows, ...rest } = await ask.page(pathOfPage(query, nextPage), row, callOptions);
      return { instances: rows, ...rest };
    },
    allInstances: (query = {}, callOptions) => ask.rows((nextPage) => pathOfPage(query, nextPage), row, callOptions),
    allInstancesOfAccount: (callOptions) =>
      ask.rows((nextPage) => request.pathWith('/accounts/instances', { nextPage }), row, callOptions),
    countInstances: (callOptions) => ask.get('/instances/count', instanceCountResource, callOptions),
    getInstance: async (reference, callOptions) => ask.get(request.instancePath(reference), instanceModel, callOptions),
  };
}

const pathOfPage = ({ elementKeyOrId, ...filter }: InstancesQuery, nextPage: string | undefined) =>
  request.instancesPath(
    elementKeyOrId === undefined ? '/instances' : `${request.elementPath(elementKeyOrId)}/instances`,
    filter,
    nextPage,
  );
