import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askGraphql, askRest } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { ownerSecrets } from './isotope.js';
import { type Programs, type RunningApi, compilePrograms, run, startApi } from './program.js';

// Pages are held in memory while nothing is written. Here everything is written by others than who reads: by the
// writer's thread, and by another program.

let programs: Programs;
let api: RunningApi;
let folder: string;
const environment = () => ({
  ISOTOPE_DATA_DIR: folder,
  ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
  ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
  ISOTOPE_LOG_LEVEL: 'error',
});
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isotope-read-your-writes-'));
  programs = await compilePrograms();
  api = await startApi(programs, environment());
}, 60_000);
afterAll(async () => {
  await api.end('SIGTERM');
  programs.remove();
  rmSync(folder, { recursive: true });
});

const at = { sandboxUrl: 'https://webservices5.autotask.net' };
/** What every way of reading says of the newest instance, each asked twice, so that the second is held if one is. */
async function newest(number: number) {
  const query = '{ instances(first: 1) { nodes { number name disabled version } totalCount } }';
  const told = [];
  for (const _ of [1, 2]) {
    const [graphql, list, one] = await Promise.all([
      askGraphql(api, query),
      askRest(api, 'GET', '/instances?pageSize=1'),
      askRest(api, 'GET', `/instances/${number}`),
    ]);
    const [row] = graphql.body.data.instances.nodes;
    told.push([row.number, row.name, row.disabled], [list.body[0].id, list.body[0].name, list.body[0].disabled]);
    told.push([one.body.id, one.body.name, one.body.disabled]);
  }
  return told;
}

it('tells of every write as soon as it is answered, however often the same was asked before', async () => {
  for (let round = 0; round < 20; round++) {
    const { body: made } = await askRest(api, 'POST', '/instances', {
      body: anUncheckedInstance(at, { name: `Made ${round}` }),
    });
    for (const told of await newest(made.id)) expect(told).toEqual([made.id, `Made ${round}`, false]);
    const renamed = `Renamed ${round}`;
    await askRest(api, 'PATCH', `/instances/${made.id}`, { body: { name: renamed } });
    for (const told of await newest(made.id)) expect(told).toEqual([made.id, renamed, false]);
  }
});

it('tells of what another program writes', async () => {
  const { body: made } = await askRest(api, 'POST', '/instances', { body: anUncheckedInstance(at, { name: 'Last' }) });
  for (const told of await newest(made.id)) expect(told).toEqual([made.id, 'Last', false]);
  const { code } = await run(programs.cli, ['kill', '--element', 'autotaskcrm', '--yes'], environment());
  expect(code).toBe(0);
  for (const told of await newest(made.id)) expect(told).toEqual([made.id, 'Last', true]);
});
