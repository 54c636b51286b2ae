import type { AutotaskClient } from '@isotope/autotask';
import type { Hub, HubObject, ProviderUsage } from '../../hubs/ports.js';
import type { ObjectDefinition } from './definition.js';
import { describeObject } from './describe-object.js';
import { getObject, objects } from './objects/all.js';
import { checkQuery, countRecords, findRecord, findRecords, listRecords } from './read-hub.js';
import { translating } from './refusals.js';
import { listRelated } from './related.js';
import { type Source, sourceOf } from './source.js';
import { convertRecord, createRecord, updateRecord } from './write-hub.js';

/** What the CRM hub of an Autotask account holds, whoever's it is. */
export const hubObjects: readonly HubObject[] = objects.map(toHubObject);

/** The CRM hub of one Autotask account. */
export function createAutotaskHub(client: AutotaskClient): Hub {
  const of = async <Answer>(name: string, work: (source: Source) => Promise<Answer>): Promise<Answer> =>
    work(sourceOf(client, name));
  return {
    objects: hubObjects,
    resolve: (name) => toHubObject(getObject(name)),
    ping: (signal) => of('accounts', async (source) => void (await asking(source, () => client.threshold({ signal })))),
    describe: (name, signal) =>
      of(name, (source) => asking(source, () => describeObject(source, toHubObject(source.definition), { signal }))),
    list: (name, query, signal) => of(name, (source) => listRecords(source, query, { signal, isBulk: query.isBulk })),
    check: (name, query, signal) => of(name, (source) => checkQuery(source, query, { signal })),
    find: (name, id, signal) => of(name, (source) => findRecord(source, id, { signal })),
    findMany: (name, ids, signal) => of(name, (source) => findRecords(source, ids, { signal })),
    count: (name, query, signal) => of(name, (source) => countRecords(source, query, { signal })),
    listRelated: (name, parents, query, signal) =>
      of(name, (source) => listRelated(source, parents, query, { signal })),
    usage: () => usageOf(client),
    create: (name, values) => of(name, (source) => createRecord(source, values)),
    update: (name, id, values) => of(name, (source) => updateRecord(source, id, values)),
    convert: (name, id, values) => of(name, (source) => convertRecord(source, id, values)),
  };
}

function usageOf(client: AutotaskClient): ProviderUsage | undefined {
  const usage = client.usage();
  return usage && { ...usage, account: String(usage.ci) };
}

const asking = <Answer>({ definition, table }: Source, work: () => Promise<Answer>): Promise<Answer> =>
  translating({ object: definition.name, table }, work);

function toHubObject({ name, vendorName, isResource, canWrite, conversion, description }: ObjectDefinition): HubObject {
  return { name, vendorName, isResource, canWrite, canConvert: conversion !== undefined, description };
}
