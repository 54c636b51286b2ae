import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { askRest } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { ownerSecrets } from './isotope.js';
import { freshDatabase, runOn } from './postgres/database.js';
import { type Programs, type RunningApi, compilePrograms, fatalIn, run, startApi } from './program.js';

let programs: Programs;
beforeAll(async () => void (programs = await compilePrograms()));
afterAll(() => programs.remove());

const masterKey = randomBytes(32).toString('base64');
const at = { sandboxUrl: 'https://webservices5.autotask.net' };

/** An environment of a process of its own: the same database and keys, another data directory. */
function environmentOn(url: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'isotope-three-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  return {
    DATABASE_URL: url,
    ISOTOPE_DATA_DIR: dataDir,
    ISOTOPE_MASTER_KEY: masterKey,
    ISOTOPE_USER_SECRET: ownerSecrets.userSecret,
    ISOTOPE_ORGANIZATION_SECRET: ownerSecrets.organizationSecret,
    ISOTOPE_LOG_LEVEL: 'error',
  };
}

const create = (api: RunningApi, name: string, key: string) =>
  askRest(api, 'POST', '/instances', {
    body: anUncheckedInstance(at, { name }),
    headers: { 'Idempotency-Key': key },
  });

it('share one database: a repeat elsewhere gets the first answer, and of one killed under load no answer is lost', async () => {
  const url = await freshDatabase();
  const [one, two, three] = await Promise.all([1, 2, 3].map(() => startApi(programs, environmentOn(url))));
  if (!one || !two || !three) throw new Error('Three processes were started.');
  onTestFinished(async () => {
    for (const api of [one, two]) await api.end('SIGTERM');
  });

  const same = await Promise.all([one, two, three].map((api) => create(api, 'Same', 'same-key')));
  expect(same.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(same.map(({ body }) => `${body.id} ${body.token}`)).size).toBe(1);

  const answered: any[] = [];
  const connection = async (number: number) => {
    const api = [one, two, three][number % 3] ?? one;
    for (let made = 0; made < 15; made += 1) {
      const answer = await create(api, `${number}.${made}`, `key-${number}-${made}`);
      if (answer.status !== 200) throw new Error(answer.text);
      answered.push(answer.body);
    }
  };
  const load = Promise.allSettled(Array.from({ length: 9 }, (_, number) => connection(number)));
  await sleep(200);
  await three.end('SIGKILL');
  const ends = (await load).map(({ status }) => status);
  expect(ends.filter((_, number) => number % 3 !== 2)).toEqual(Array.from({ length: 6 }, () => 'fulfilled'));

  const kept = await runOn(url, 'select number, name from instances');
  const names = new Map(kept.map(({ number, name }) => [Number(number), name]));
  for (const { id, name } of answered) expect(names.get(id)).toBe(name);
  expect(new Set(kept.map(({ name }) => name)).size).toBe(kept.length);
  const again = await create(two, '2.0', 'key-2-0'); // begun at the one that was killed, or never come so far
  expect([again.status, kept.some(({ name }) => name === '2.0') ? names.get(again.body.id) : '2.0']).toEqual([
    200,
    '2.0',
  ]);
}, 120_000);

it('end at once, with one sentence and no password, when the database cannot be used', async () => {
  const url = new URL(await freshDatabase());
  url.password = 'hunter2hunter2';
  const refused = await run(programs.main, [], environmentOn(url.href));
  expect([refused.code, fatalIn(refused.stdout)]).toEqual([
    1,
    `The database at 127.0.0.1:${url.port} refuses the user or the password of DATABASE_URL.`,
  ]);
  expect(refused.stdout + refused.stderr).not.toContain(url.password);
  url.port = '9';
  const unreachable = await run(programs.main, [], environmentOn(url.href));
  expect([unreachable.code, fatalIn(unreachable.stdout)]).toEqual([
    1,
    'The database at 127.0.0.1:9 cannot be reached (ECONNREFUSED). Start it, or correct DATABASE_URL.',
  ]);
});
