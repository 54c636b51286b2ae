import { wireFlag } from '@isotope/core';
import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { tokenMissing } from '../accounts/errors.js';
import { recordNotFound } from '../hubs/errors.js';
import type { HubValues } from '../hubs/ports.js';
import type { StoredInstance } from '../instances/ports.js';
import type { UseCases } from '../use-cases.js';
import { readWholeNumber } from '../whole-number.js';
import { bulkAnswers } from './bulk-calls.js';
import { listRecordsQuery, readHubQuery } from './hub-query.js';
import { toMetadataResource, toObjectResource } from './hub-wire.js';
import type { RestServices } from './instance-services.js';
import { BadRequestError } from './problems.js';
import { isPlatformPath } from './platform-paths.js';
import { lookAtNames, readQuery } from './query-names.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route that is there only for calls with an element token. */
    isHubCall?: boolean;
  }
}

type Answer = (instance: StoredInstance, request: FastifyRequest, reply: FastifyReply) => unknown;

/** The paths hub calls go by: which hub is named does not matter, nor whether one is. */
const bases = ['/hubs/:key', ''] as const;

/** The query of an object's metadata. */
export const objectMetadataQuery = z.object({
  customFieldsOnly: wireFlag('customFieldsOnly').default(false),
});

const listNames = Object.keys(listRecordsQuery.shape);

/** Calls with an element token that reach the data of its instance, in the terms of the hub. */
export const hubCallRoutes =
  ({ useCases, catalogue }: Pick<RestServices, 'useCases' | 'catalogue'>): FastifyPluginCallback =>
  (app, _, done) => {
    const options = { config: { isHubCall: true } };
    const objectsOfAll = catalogue.elements.flatMap(({ key }) => useCases.findObjects({ elementKey: key }));
    const names = new Set(objectsOfAll.map(({ name }) => name.toLowerCase()));
    const isObject = (name: string) => names.has(name.toLowerCase());
    const bulk = bulkAnswers(useCases);
    const { metadata, list, children, get, create, update, convert } = answers(useCases);
    for (const base of bases) {
      const surely = reachingInstance('SURELY', isObject);
      const perhaps = reachingInstance(base === '' ? 'PERHAPS' : 'SURELY', isObject);
      app.get(`${base}/ping`, options, surely(ping(useCases)));
      app.post(`${base}/bulk/query`, options, surely(bulk.start));
      app.get(`${base}/bulk/:jobId/status`, options, surely(bulk.status));
      app.put(`${base}/bulk/:jobId/cancel`, options, surely(bulk.cancel));
      app.get(`${base}/bulk/:jobId/:objectName`, options, surely(bulk.download));
      app.get(`${base}/objects`, options, surely(objects(useCases)));
      app.get(`${base}/objects/:objectName/metadata`, options, surely(metadata));
      app.get(`${base}/:objectName`, options, perhaps(list));
      app.post(`${base}/:objectName`, options, perhaps(create));
      app.get(`${base}/:objectName/:objectId`, options, perhaps(get));
      app.patch(`${base}/:objectName/:objectId`, options, perhaps(update));
      app.post(`${base}/leads/:leadId/convert`, options, perhaps(convert));
      app.get(`${base}/:objectName/:objectId/:childObjectName`, options, perhaps(children));
    }
    done();
  };

/**
 * Answers for the instance of the element token. Without a token a path that is surely a hub call is refused, and so is
 * one that begins with the name of an object; any other is as if it were not there.
 */
const reachingInstance =
  (kind: 'SURELY' | 'PERHAPS', isObject: (name: string) => boolean) =>
  (answer: Answer) =>
  (request: FastifyRequest, reply: FastifyReply): unknown => {
    const { instance } = request.account;
    const { objectName = '' } = request.params as { objectName?: string };
    const isOther = isPlatformPath(objectName) || !(instance || isObject(objectName));
    if (kind === 'PERHAPS' && isOther) return reply.callNotFound();
    if (!instance) throw tokenMissing();
    reply.header('Elements-Element-Instance-Id', instance.number);
    return answer(instance, request, reply);
  };

const ping =
  ({ pingHub }: UseCases): Answer =>
  async (instance, { actor, signal }) => {
    await pingHub(actor, instance, signal);
    return { endpoint: instance.elementKey, dateTime: new Date().toISOString() };
  };

/** Names alone, as ever; with the header of later clients what each is. */
const objects =
  ({ listObjects }: UseCases): Answer =>
  (instance, { headers }) => {
    const all = listObjects(instance);
    const isVerbose = String(headers['elements-version']).toLowerCase() === 'helium';
    return isVerbose ? all.map(toObjectResource) : all.map(({ name }) => name);
  };

const answers = (useCases: UseCases) => ({
  metadata: (async (instance, request, reply) => {
    const { actor, params, signal } = request;
    const { customFieldsOnly } = readQuery(objectMetadataQuery, request, reply);
    return toMetadataResource(await useCases.describeObject(actor, instance, nameIn(params), signal), customFieldsOnly);
  }) satisfies Answer,

  list: (async (instance, request, reply) => {
    const { actor, params, query, signal } = request;
    lookAtNames(request, reply, listNames);
    return answerPage(reply, await useCases.listRecords(actor, instance, nameIn(params), readHubQuery(query), signal));
  }) satisfies Answer,

  children: (async (instance, request, reply) => {
    const { actor, params, query, signal } = request;
    lookAtNames(request, reply, listNames);
    const { childObjectName } = params as { childObjectName: string };
    const parent = { object: nameIn(params), id: idIn(params) };
    const asked = { ...readHubQuery(query), parent };
    return answerPage(reply, await useCases.listRecords(actor, instance, childObjectName, asked, signal));
  }) satisfies Answer,

  get: (async (instance, { actor, params, signal }) =>
    useCases.getRecord(actor, instance, nameIn(params), idIn(params), signal)) satisfies Answer,

  create: (async (instance, { actor, params, body }) =>
    useCases.createRecord(actor, instance, nameIn(params), valuesIn(body))) satisfies Answer,

  update: (async (instance, { actor, params, body }) =>
    useCases.updateRecord(actor, instance, nameIn(params), idIn(params), valuesIn(body))) satisfies Answer,

  convert: (async (instance, { actor, params, body }) => {
    const { leadId } = params as { leadId: string };
    const values = body === undefined ? {} : valuesIn(body);
    return useCases.convertRecord(actor, instance, 'leads', readId('leads', leadId), values);
  }) satisfies Answer,
});

function answerPage(reply: FastifyReply, page: Awaited<ReturnType<UseCases['listRecords']>>) {
  reply.header('Elements-Returned-Count', page.records.length);
  if (page.total !== undefined) reply.header('Elements-Total-Count', page.total);
  if (page.next !== undefined) reply.header('Elements-Next-Page-Token', page.next);
  return page.records;
}

const nameIn = (params: unknown): string => (params as { objectName: string }).objectName;

function idIn(params: unknown): number {
  const { objectName, objectId } = params as { objectName: string; objectId: string };
  return readId(objectName, objectId);
}

/** Ids are whole numbers; anything else names no record. */
function readId(objectName: string, id: string): number {
  const number = readWholeNumber(id);
  if (number === undefined) throw recordNotFound(objectName, id);
  return number;
}

function valuesIn(body: unknown): HubValues {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as HubValues;
  const message = 'The body must be a JSON object of fields and their values.';
  throw new BadRequestError(message, [{ key: 'body', code: 'INVALID_TYPE', message }]);
}
