import {
  authenticationTypesResource,
  configurationEntryResource,
  elementConfigurationResource,
  elementMetadataResource,
  elementResource,
  expandedElementMetadataResource,
  instanceResource,
  isCommonEntry,
} from '@isotope/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { askRest, graphqlData } from '../ask.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { createUnchecked } from './asking.js';
import { elements, trialOf } from './trials.js';

let isotope: TestIsotope;
beforeAll(async () => {
  isotope = await openIsotope();
});
afterAll(() => isotope.close());

const get = async (path: string) => {
  const { status, body } = await askRest(isotope, 'GET', path);
  expect([path, status]).toEqual([path, 200]);
  return body;
};

describe.each(elements)('$key', (element) => {
  const path = `/elements/${element.key}`;
  const entryKeys = element.configuration.map(({ key }) => key);

  it('is told in the platform’s form, by key and by id alike', async () => {
    const told = elementResource.parse(await get(path));

    expect(told).toMatchObject({ id: element.number, key: element.key, name: element.name, hub: element.hub });
    expect(told.configuration?.map(({ key }) => key)).toEqual(entryKeys);
    expect(await get(`/elements/${element.number}`)).toEqual(told);
    expect(await get(path.toUpperCase().replace('/ELEMENTS', '/elements'))).toEqual(told);
  });

  it('has all that the platform’s own tests asked of an element and its entries', async () => {
    const { configuration, providerData } = elementConfigurationResource.parse(await get(`${path}/configuration`));

    for (const entry of configuration) {
      expect(entry).toMatchObject({
        name: expect.any(String),
        description: expect.any(String),
        id: expect.any(Number),
      });
      expect(entry.defaultValue ?? '').toEqual(expect.any(String));
    }
    expect(providerData).toEqual([]);
    const { description, authentication } = await get(path);
    expect([description, authentication.type]).toEqual([element.description, element.authenticationType]);
  });

  it('lists under its hub and among all', async () => {
    const told = await get(path);

    expect(await get(`/hubs/${element.hub}/elements`)).toContainEqual(told);
    expect(await get('/elements')).toContainEqual(told);
    expect(await get('/elements/keys')).toContain(element.key);
  });

  it('says how it signs in, and with which entries', async () => {
    const { defaultValue, options } = authenticationTypesResource.parse(await get(`${path}/authentication-types`));

    expect(options.map(({ value }) => value)).toContain(defaultValue);
    const entries = await get(`${path}/authentication-types/${defaultValue}/configurations`);
    expect(
      z
        .array(configurationEntryResource)
        .parse(entries)
        .map(({ key }) => key),
    ).toEqual(element.configuration.filter((entry) => !isCommonEntry(entry)).map(({ key }) => key));
  });

  it('describes itself with every field the platform’s tests demanded', async () => {
    const plain = elementMetadataResource.parse(await get(`/elements/${element.number}/metadata`));
    const expanded = expandedElementMetadataResource.parse(
      await get(`/elements/${element.number}/metadata?expand=true`),
    );

    expect(expanded).toMatchObject({ ...plain, hub: element.hub, authenticationType: element.authenticationType });
    expect(await get('/elements/metadata?pageSize=500')).toContainEqual(plain);
  });

  it('tells what its hub serves, and nothing that it does not', async () => {
    const resources = isotope.useCases.findObjects({ elementKey: element.key }).filter((one) => one.isResource);
    const expanded = await get(`${path}/metadata?expand=true`);

    expect(expanded.resources.map((one: any) => one.canonicalName)).toEqual(resources.map(({ name }) => name));
    expect(expanded.bulk.download).toBe(resources.length > 0);
    expect((await get(path)).bulkDownloadEnabled).toBe(resources.length > 0);
  });

  it('documents calls that are really served, and nothing that is not there', async () => {
    const docs = await get(`${path}/docs`);

    expect(docs).toMatchObject({
      swagger: '2.0',
      info: { 'x-element-key': element.key, 'x-element-hub': element.hub },
    });
    for (const [, name] of JSON.stringify(docs).matchAll(/"#\/definitions\/(\w+)"/g)) {
      expect(Object.keys(docs.definitions)).toContain(name);
    }
    const calls = Object.entries<object>(docs.paths).flatMap(([at, byMethod]) =>
      Object.keys(byMethod).map((method) => [method.toUpperCase(), at.replace('{id}', '999')] as const),
    );
    expect(calls.length).toBeGreaterThan(0);
    for (const [method, at] of calls) {
      const { body } = await askRest(isotope, method, at, { body: method === 'GET' ? undefined : {} });
      expect([method, at, body.code]).not.toEqual([method, at, 'NOT_SERVED']);
    }
    const { properties } = docs.definitions.Configuration;
    expect(Object.keys(properties)).toEqual(entryKeys);
  });

  it('appears in its instances as it is', async () => {
    const { status, body } = await createUnchecked(isotope, element, trialOf(element).accepted(isotope));

    expect(status).toBe(200);
    const { element: summary, elementId } = instanceResource.parse(body);
    const { configuration: _, ...told } = await get(path);
    expect([summary, elementId]).toEqual([told, element.number]);
  });

  it('has one id for each entry, the same wherever it is told', async () => {
    const ids = (await get(path)).configuration.map(({ id }: { readonly id: number }) => id);
    const { body } = await createUnchecked(isotope, element, trialOf(element).accepted(isotope));
    const ofInstance = await get(`/instances/${body.id}/configuration`);

    expect(new Set(ids).size).toBe(ids.length);
    expect(ofInstance.slice(0, ids.length).map(({ id }: { readonly id: number }) => id)).toEqual(ids);
  });

  it('offers GraphQL’s forms its own entries, and the common ones apart', async () => {
    const fields = '{ key isCommon displayOrder }';
    const query = `{ element(key: "${element.key}") { number symbol configuration ${fields} commonConfiguration ${fields} } }`;
    const { element: told } = await graphqlData(isotope, query);

    const all = [...told.configuration, ...told.commonConfiguration];
    expect(all.map(({ key, displayOrder }) => [key, displayOrder])).toEqual(entryKeys.map((key, at) => [key, at]));
    expect(told.configuration.filter(({ isCommon }: { readonly isCommon: boolean }) => isCommon)).toEqual([]);
    expect(told.commonConfiguration.filter(({ isCommon }: { readonly isCommon: boolean }) => !isCommon)).toEqual([]);
    expect([told.number, told.symbol]).toEqual([element.number, element.symbol]);
  });
});

it('has no two entries of one id in the whole catalogue', async () => {
  const all: { configuration: { id: number }[] }[] = await get('/elements');
  const ids = all.flatMap(({ configuration }) => configuration.map(({ id }) => id));

  expect(new Set(ids).size).toBe(ids.length);
});
