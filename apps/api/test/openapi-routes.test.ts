import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Isotope, compose } from '../src/compose.js';
import { operations } from '../src/docs/openapi.js';
import { readEnv } from '../src/env.js';
import { authorizationOf } from './ask.js';
import { ownerSecrets } from './isotope.js';

// What OpenAPI describes is what is served, no less and no more.

const dataDir = mkdtempSync(join(tmpdir(), 'isotope-test-'));
let isotope: Isotope;
let http: FastifyInstance;
beforeAll(async () => {
  const { userSecret, organizationSecret } = ownerSecrets;
  isotope = await compose(
    readEnv({
      ISOTOPE_DATA_DIR: dataDir,
      ISOTOPE_USER_SECRET: userSecret,
      ISOTOPE_ORGANIZATION_SECRET: organizationSecret,
      ISOTOPE_LOG_LEVEL: 'silent',
    }),
  );
  http = await isotope.createHttp();
});
afterAll(async () => {
  await http.close();
  await isotope.close();
  rmSync(dataDir, { recursive: true });
});

const prefix = '/elements/api-v2';
const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`);

it('describes no call twice, and none that is not served', () => {
  expect(new Set(described).size).toBe(described.length);
  const served = new Set(servedCalls(http));
  expect(described.filter((call) => !served.has(call))).toEqual([]);
});

it('describes every call that is served, but for those whose only answer is that they are not', async () => {
  const known = new Set(described);
  const others = servedCalls(http).filter((call) => !known.has(call));
  expect(others.length).toBeGreaterThan(0);
  const codes = new Map<string, unknown>();
  for (const call of others) codes.set(call, await codeOf(call));
  expect([...codes].filter(([, code]) => code !== 'NOT_SERVED')).toEqual([]);
});

async function codeOf(call: string): Promise<unknown> {
  const [method = '', path = ''] = call.split(' ');
  const { statusCode, body } = await http.inject({
    method: method as 'GET',
    url: `${prefix}${path.replace(/\{\w+\}|\*/g, 'x')}`,
    headers: { Authorization: authorizationOf(ownerSecrets) },
  });
  return statusCode === 404 ? (JSON.parse(body) as { code?: unknown }).code : statusCode;
}

/** What Fastify adds by itself, or answers browsers that ask before they ask; and methods nobody of the platform uses. */
const unsaid = new Set(['HEAD', 'OPTIONS', 'TRACE', 'QUERY']);

/** Every call below the prefix, read from the tree of routes Fastify prints: `GET /instances/{id}`. */
function servedCalls(app: FastifyInstance): readonly string[] {
  const parents: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', segment = '', methods = ''] = /^(.*?)[├└]── (\S+) \((.*)\)$/.exec(line) ?? [];
      const depth = indent.length / 4;
      // The tree leaves out the slash before a star.
      const path = `${depth > 0 ? parents[depth - 1] : ''}${segment === '*' ? '/*' : segment}`;
      parents[depth] = path;
      if (!path.startsWith(`${prefix}/`)) return [];
      const plain = path.slice(prefix.length).replace(/:(\w+)/g, '{$1}');
      return methods
        .split(', ')
        .filter((method) => !unsaid.has(method))
        .map((method) => `${method} ${plain}`);
    });
}
