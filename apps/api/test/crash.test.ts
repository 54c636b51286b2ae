import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seekName } from '../src/db/sqlite/name-matches.js';
import { open } from '../src/vault/seal.js';
import { readKeyRing } from '../src/vault/key-ring.js';
import { askRest } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { ownerSecrets } from './isotope.js';
import { type Programs, type RunningApi, compilePrograms, startApi } from './program.js';
import { type Rows, openRows } from './rows.js';

const connections = 16;
const rounds = 4;

let programs: Programs;
let dataDir: string;
beforeAll(async () => {
  programs = await compilePrograms();
  dataDir = mkdtempSync(join(tmpdir(), 'isotope-crash-'));
});
afterAll(() => {
  programs.remove();
  rmSync(dataDir, { recursive: true });
});

const start = () =>
  startApi(programs, {
    ISOTOPE_DATA_DIR: dataDir,
    ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
    ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
    ISOTOPE_LOG_LEVEL: 'error',
  });

const at = { sandboxUrl: 'https://webservices5.autotask.net' };
const secretOf = (name: string) => `the secret of ${name}`;
const tagsOf = (name: string) => [`tag of ${name}`, 'all', 'shared'];

/** Creates over many connections until the API is killed; gives every answer that came back. */
async function createUntilKilled(api: RunningApi, round: number): Promise<readonly any[]> {
  const answered: any[] = [];
  const connection = async (number: number) => {
    for (let made = 0; ; made += 1) {
      const name = `round ${round}, ${number}.${made}`;
      const configuration = { 'crm.autotask.password': secretOf(name) };
      const body = anUncheckedInstance(at, { name, tags: tagsOf(name), configuration });
      const headers = made % 2 === 0 ? { 'Idempotency-Key': name.replaceAll(/[ ,]+/g, '-') } : {};
      const answer = await askRest(api, 'POST', '/instances', { body, headers });
      if (answer.status !== 200) throw new Error(answer.text);
      answered.push(answer.body);
    }
  };
  const running = Promise.allSettled(Array.from({ length: connections }, (_, number) => connection(number)));
  await sleep(150 + Math.random() * 500);
  await api.end('SIGKILL');
  const ends = await running;
  for (const end of ends)
    expect(String((end as PromiseRejectedResult).reason)).toMatch(/fetch failed|terminated|closed/);
  return answered;
}

/** Everything an instance consists of in the database; half of one would lack some of it. */
function expectWhole(rows: Rows) {
  const { all } = rows;
  const ring = readKeyRing(dataDir);
  const lacking = (table: string, join: string) =>
    all(`select name from instances where not exists (select 1 from ${table} where ${join})`);
  expect(all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  expect(all('pragma foreign_key_check')).toEqual([]);
  expect(lacking('activities', "instance_id = instances.id and action = 'INSTANCE_CREATED'")).toEqual([]);
  for (const table of ['activities', 'instance_tags', 'idempotency_records']) {
    expect(
      all(`select * from ${table} where instance_id is not null and instance_id not in (select id from instances)`),
    ).toEqual([]);
  }
  for (const row of all('select * from instances')) {
    const context = { organizationId: row.organization_id, subjectId: row.id };
    const configuration = JSON.parse(open(ring, { ...context, purpose: 'configuration' }, row.sealed_configuration));
    expect(configuration['crm.autotask.password']).toBe(secretOf(row.name));
    expect(open(ring, { ...context, purpose: 'token' }, row.sealed_token)).toMatch(/^[\w+/]{43}=$/);
    const tags = all('select tag from instance_tags where instance_id = ? order by tag', row.id).map(({ tag }) => tag);
    expect(tags).toEqual([...tagsOf(row.name)].sort());
    const keyed = all('select 1 from idempotency_records where instance_id = ?', row.id).length;
    expect(keyed).toBe(Number(row.name.split('.').at(-1)) % 2 === 0 ? 1 : 0);
  }
  expectNamesIndexed(rows);
}

/** The index of names holds whom it says it holds, and nobody else. */
function expectNamesIndexed({ all }: Rows) {
  const [{ indexed_to: indexedTo }] = all('select indexed_to from name_index') as [any];
  for (const row of all('select organization_id, name_key, number from instances')) {
    const { organization_id: organizationId, name_key: name, number } = row;
    const found = all('select rowid from instance_names where instance_names match ?', seekName(organizationId, name));
    expect(found.some(({ rowid }) => rowid === number)).toBe(number <= indexedTo);
  }
}

/** Asks the API anew for everything it has answered before. */
async function expectAllThere(api: RunningApi, answered: readonly any[]) {
  const left = [...answered];
  const ask = async () => {
    for (let made = left.pop(); made; made = left.pop()) {
      const { body } = await askRest(api, 'GET', `/instances/${made.id}`);
      expect(body).toEqual(made);
      const headers = { Authorization: `User ${ownerSecrets.userSecret}, Element ${made.token}` };
      expect((await askRest(api, 'GET', '/elements/autotaskcrm', { as: null, headers })).status).toBe(200);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
}

it('has every create it answered, whole, and no half of another, after it was killed under load', async () => {
  const answered: any[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    answered.push(...(await createUntilKilled(await start(), round)));
    const rows = openRows(join(dataDir, 'isotope.db'));
    expectWhole(rows);
    const stored = rows.count('instances');
    rows.close();
    expect(stored).toBeGreaterThanOrEqual(answered.length);
    expect(stored).toBeLessThanOrEqual(answered.length + round * connections);
  }
  expect(answered.length).toBeGreaterThan(rounds * 10);
  const api = await start();
  await expectAllThere(api, answered);
  await api.end('SIGTERM');
}, 60_000);
