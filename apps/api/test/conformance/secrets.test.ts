import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Element, isCommonEntry, isSecretKey } from '@isotope/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRest, graphqlData } from '../ask.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { createByGraphql, createUnchecked } from './asking.js';
import { elements, trialOf } from './trials.js';

let isotope: TestIsotope;
beforeAll(async () => {
  isotope = await openIsotope();
});
afterAll(() => isotope.close());

const mask = '********';
const configurationQuery = `{ instances { nodes { configuration { key value isSecret isSet fingerprint } } } }`;

describe.each(elements)('$key', (element) => {
  const secretKeys = element.configuration.filter(({ isSecret }) => isSecret).map(({ key }) => key);
  const made = makeBefore(element, secretKeys);

  it('has secrets, among them every password and whatever else sounds like one', () => {
    expect(secretKeys).not.toEqual([]);
    const passwords = element.configuration.filter(({ type }) => type === 'PASSWORD').map(({ key }) => key);
    expect(secretKeys).toEqual(expect.arrayContaining(passwords));
    const sounding = element.configuration.filter(({ key }) => isSecretKey({ configuration: [] }, key));
    expect(sounding.filter(({ isSecret, key }) => !isSecret && !isCommonEntry({ key }))).toEqual([]);
  });

  it('masks its secrets in the answer to a create', () => {
    expect(made().body.configuration).toMatchObject(Object.fromEntries(secretKeys.map((key) => [key, mask])));
  });

  it.each(['', '?hydrate=false'])('shows none of them in a list%s', async (query) => {
    const { status, text } = await askRest(isotope, 'GET', `/elements/${element.key}/instances${query}`);

    expect(status).toBe(200);
    expectNone(text);
  });

  it('shows none of them when it is read, whole or entry by entry', async () => {
    const { id } = made().body;
    for (const path of ['', '/configuration']) {
      const { status, text } = await askRest(isotope, 'GET', `/instances/${id}${path}`);
      expect(status).toBe(200);
      expect(text).toContain(mask);
      expectNone(text);
    }
  });

  it('tells GraphQL that they are set and how to tell them apart, and never what they are', async () => {
    const { instances } = await graphqlData(isotope, configurationQuery);

    const values = instances.nodes.flatMap(({ configuration }: { configuration: Value[] }) => configuration);
    for (const key of secretKeys) {
      const value = values.find((one: Value) => one.key === key);
      expect(value).toMatchObject({ value: null, isSecret: true, isSet: true });
      expect(value.fingerprint).toMatch(/^[0-9a-f]{4}$/);
    }
    expectNone(JSON.stringify(instances));
  });

  it('leaves none of them readable in any file, however it was made', async () => {
    await createByGraphql(isotope, element, made().configuration, { verify: 'SKIP' });
    const files = readdirSync(isotope.dataDir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

    expect(files.map(({ name }) => name)).toContain('isotope.db');
    for (const { parentPath, name } of files) expectNone(readFileSync(join(parentPath, name), 'latin1'));
  });

  it('seals equal secrets of two instances differently', () => {
    const sealed = isotope.rows.all('select sealed_configuration as sealed from instances');

    expect(sealed.length).toBeGreaterThan(1);
    expect(new Set(sealed.map((row) => row.sealed)).size).toBe(sealed.length);
  });

  it('keeps a secret that is sent back as its mask', async () => {
    const { body, configuration } = made();
    const before = fingerprints(body.id);
    const { status } = await askRest(isotope, 'PATCH', `/instances/${body.id}`, {
      body: { name: 'Renamed', configuration: { ...configuration, ...masked() }, externalAuthentication: 'initial' },
    });

    expect(status).toBe(200);
    expect(fingerprints(body.id)).toEqual(before);
  });

  const masked = () => Object.fromEntries(secretKeys.map((key) => [key, mask]));

  function expectNone(text: string) {
    for (const key of secretKeys) expect(text).not.toContain(made().configuration[key]);
  }
});

interface Value {
  readonly key: string;
  readonly fingerprint: string;
}

/** Makes an instance with a secret of its own in every secret entry, before the tests of its element. */
function makeBefore(element: Element, secretKeys: readonly string[]) {
  let made: { readonly body: any; readonly configuration: Record<string, string> };
  beforeAll(async () => {
    const secrets = secretKeys.map((key, index) => [key, `hush-${element.symbol}-${index}-9f8e7d6c5b4a`]);
    const configuration = { ...trialOf(element).accepted(isotope), ...Object.fromEntries(secrets) };
    const { status, body } = await createUnchecked(isotope, element, configuration);
    if (status !== 200) throw new Error(`${element.key} could not be made: ${body.message}`);
    made = { body, configuration };
  });
  return () => made;
}

/** The fingerprints the database holds for an instance, by key. */
function fingerprints(id: number): readonly unknown[] {
  const [row] = isotope.rows.all('select configuration from instances where number = ?', id);
  return (JSON.parse(row.configuration) as Value[]).map(({ key, fingerprint }) => [key, fingerprint]);
}
