import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { root } from '../lib/root.mjs';

const rule = '@typescript-eslint/no-restricted-imports';
const eslint = new ESLint({ cwd: root });

/** The message with which a file is told not to import something; undefined when it may. */
const refusal = async (file, source, { isType = false } = {}) => {
  const { rules } = await eslint.calculateConfigForFile(file);
  const [severity, { patterns }] = rules[rule];
  assert.equal(severity, 2);
  const broken = patterns.find(({ regex, allowTypeImports }) => {
    return new RegExp(regex, 'iu').test(source) && !(isType && allowTypeImports);
  });
  return broken?.message;
};

const forbidden = [
  ['packages/core/src/instance.ts', 'node:crypto', /core runs everywhere/],
  ['packages/core/src/instance.ts', 'undici', /core runs everywhere/],
  ['packages/core/src/instance.ts', '@isotope/autotask', /core runs everywhere/],
  ['packages/core/src/instance.test.ts', '@isotope/autotask', /knows nothing of ours/],
  ['packages/autotask/src/client.ts', '@isotope/core', /knows nothing of ours/],
  ['packages/autotask/src/client.ts', '@isotope/autotask-sandbox', /knows nothing of ours/],
  ['packages/autotask/src/client.test.ts', '@isotope/core', /only its tests may use the sandbox/],
  ['packages/autotask-sandbox/src/server.ts', '@isotope/core', /knows nothing of ours/],
  ['apps/api/src/instances/create-instance.ts', 'drizzle-orm', /SQL lives in db/],
  ['apps/api/src/instances/create-instance.ts', 'drizzle-orm/sqlite-core', /SQL lives in db/],
  ['apps/api/src/instances/create-instance.ts', 'better-sqlite3', /SQL lives in db/],
  ['apps/api/src/instances/create-instance.ts', 'fastify', /translate in graphql/],
  ['apps/api/src/instances/create-instance.ts', 'graphql', /translate in graphql/],
  ['apps/api/src/accounts/authorize.ts', '../db/sqlite/open.js', /compose\.ts alone/],
  ['apps/api/src/accounts/authorize.ts', '../vault/tokens.js', /compose\.ts alone/],
  ['apps/api/src/elements/catalogue.ts', '../providers/index.js', /compose\.ts alone/],
  ['apps/api/src/elements/catalogue.ts', '../graphql/context.js', /knows no edge/],
  ['apps/api/src/elements/catalogue.ts', '../rest/wire.js', /knows no edge/],
  ['apps/api/src/elements/catalogue.ts', '../cli/main.js', /knows no edge/],
  ['apps/api/src/instances/x.ts', '@isotope/autotask', /Verifier port/],
  ['apps/api/src/graphql/resolvers/query.ts', '../../db/instance-store.js', /compose\.ts alone/],
  ['apps/api/src/rest/instances.ts', '../vault/seal.js', /compose\.ts alone/],
  ['apps/api/src/cli/main.ts', '../providers/autotask.js', /compose\.ts alone/],
  ['apps/api/src/main.ts', './db/sqlite/open.js', /compose\.ts alone/],
  ['apps/api/src/http/server.ts', '../db/sqlite/open.js', /compose\.ts alone/],
  ['apps/api/src/db/instance-store.ts', '../vault/seal.js', /do not know each other/],
  ['apps/api/src/vault/seal.ts', '../rest/wire.js', /knows no edge/],
  ['apps/api/src/compose.ts', '@isotope/web', /never import each other/],
  ['apps/api/src/compose.ts', '@isotope/autotask-sandbox', /reached by HTTP/],
  ['apps/api/src/compose.ts', '@isotope/core/src/instance.js', /its index is all/],
  ['apps/api/src/compose.ts', '../../../packages/core/src/index.js', /by its name/],
  ['apps/web/src/lib/x.ts', '@isotope/api', /knows core and telemetry alone/],
  ['apps/web/src/features/x.tsx', '@isotope/autotask', /knows core and telemetry alone/],
  ['apps/web/e2e/create.test.ts', '../../api/src/compose.js', /by its name/],
];

for (const [file, source, message] of forbidden) {
  test(`${file} may not import ${source}`, async () =>
    assert.match((await refusal(file, source)) ?? 'allowed', message));
}

const allowed = [
  ['packages/core/src/instance.ts', 'zod'],
  ['packages/core/src/instance.ts', './element.js'],
  ['packages/core/src/instance.test.ts', 'node:fs'],
  ['packages/autotask/src/client.ts', 'undici'],
  ['packages/autotask/src/client.test.ts', '@isotope/autotask-sandbox'],
  ['apps/api/src/instances/create-instance.ts', '@isotope/core'],
  ['apps/api/src/instances/create-instance.ts', './ports.js'],
  ['apps/api/src/accounts/authorize.ts', '../instances/errors.js'],
  ['apps/api/src/graphql/resolvers/query.ts', '../../instances/list-instances.js'],
  ['apps/api/src/graphql/resolvers/query.ts', 'graphql'],
  ['apps/api/src/rest/instances.ts', 'fastify'],
  ['apps/api/src/db/instance-store.ts', 'drizzle-orm'],
  ['apps/api/src/db/instance-store.ts', '../instances/ports.js'],
  ['apps/api/src/providers/autotask.ts', '@isotope/autotask'],
  ['apps/api/src/compose.ts', './db/sqlite/open.js'],
  ['apps/api/src/graphql/schema.ts', '@isotope/core/schema.graphql'],
  ['apps/api/test/http.test.ts', '@isotope/autotask-sandbox'],
  ['apps/web/src/lib/x.ts', '@isotope/core'],
];

for (const [file, source] of allowed) {
  test(`${file} may import ${source}`, async () => assert.equal(await refusal(file, source), undefined));
}

test('an adapter may name the types of another', async () => {
  const { refused, free } = {
    refused: await refusal('apps/api/src/db/vault-records.ts', '../vault/open-vault.js'),
    free: await refusal('apps/api/src/db/vault-records.ts', '../vault/open-vault.js', { isType: true }),
  };
  assert.match(refused, /do not know each other/);
  assert.equal(free, undefined);
});
