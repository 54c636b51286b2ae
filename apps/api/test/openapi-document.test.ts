import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';
import { version } from '../src/version.js';
import { createOpenapi } from '../src/docs/openapi.js';
import { ask } from './ask.js';
import { startIsotope } from './isotope.js';

/** What the linter recommends and the platform's paths make impossible. */
const exceptions = {
  // `/instances/configuration/{configId}` and `/instances/{id}/enabled` are both the platform's; literal parts win.
  'no-ambiguous-paths': 'off',
  // The description itself can be read by anybody, and takes nothing that could be wrong.
  'operation-4xx-response': 'off',
} as const;

const lint = async (document: unknown) => {
  const config = await createConfig({ extends: ['recommended-strict'], rules: exceptions });
  const found = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config });
  return found.map(({ ruleId, message, location: [place] }) => `${ruleId} at ${place?.pointer}: ${message}`);
};

it('has nothing a linter of OpenAPI 3.1 objects to, its examples included', async () => {
  expect(await lint(createOpenapi(version))).toEqual([]);
});

it('is looked at by a linter that does object to an example of the wrong shape', async () => {
  const document = structuredClone(createOpenapi(version)) as any;
  document.paths['/instances'].post.responses['200'].content['application/json'].example.id = 'seventeen';
  expect((await lint(document)).join()).toContain('no-invalid-media-type-examples');
});

it('lies in docs/openapi.json as the code says it now; npm run generate writes it', () => {
  const written = readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');
  expect(written).toBe(`${JSON.stringify(createOpenapi(version), null, 2)}\n`);
});

it('is served to anybody, pages of other origins too', async () => {
  const isotope = await startIsotope();
  const { status, headers, body } = await ask(isotope, 'GET', '/elements/api-v2/docs/openapi.json', { as: null });
  expect([status, headers.get('content-type'), headers.get('access-control-allow-origin')]).toEqual([
    200,
    'application/json; charset=utf-8',
    '*',
  ]);
  expect(body).toEqual(JSON.parse(JSON.stringify(createOpenapi(version))));
});
