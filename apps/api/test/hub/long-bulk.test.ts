import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSandbox } from '@isotope/autotask-sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compose } from '../../src/compose.js';
import { readEnv } from '../../src/env.js';
import { askRest, graphqlData } from '../ask.js';
import { anInstance } from '../builders.js';
import { openIsotope, ownerSecrets } from '../isotope.js';
import { withToken } from '../life.js';
import { type TestMember, addMember, asMember } from '../people.js';
import { gatherMany } from './gather-many.js';
import { type TestHub, openHub } from './hub.js';

describe('a long bulk query', () => {
  const moreCompanies = 100_000;
  const openLong = async () => {
    const long = await openIsotope({ sandbox: { moreCompanies } });
    onTestFinished(() => long.close());
    return { long, its: await openHub(long) };
  };
  const begin = async (of: TestHub) => (await of.post('/bulk/query?q=select%20*%20from%20accounts')).body.id;
  const until = async (of: TestHub, id: number, atLeast: number) => {
    for (;;) {
      const { body } = await of.get(`/bulk/${id}/status`);
      if (body.recordsCount >= atLeast || !['CREATED', 'RUNNING'].includes(body.status)) return body;
      await sleep(20);
    }
  };

  it('passes through little memory, however much it gathers and gives', { timeout: 240_000 }, async () => {
    const { status, recordsCount, bytes, startMb, highestMb } = await gatherMany(moreCompanies);
    expect([status, recordsCount]).toEqual(['COMPLETED', moreCompanies + 40]);
    expect(bytes).toBeGreaterThan(36 * 1024 * 1024);
    expect(highestMb).toBeGreaterThan(0);
    expect(highestMb - startMb).toBeLessThan(32);
  });

  it('is ended by a word, and what it has gathered is gone', async () => {
    const { long, its } = await openLong();
    const id = await begin(its);
    expect((await until(its, id, 500)).status).toBe('RUNNING');
    const { as, headers } = withToken(its.token);
    const cancel = () => askRest(long, 'PUT', `/bulk/${id}/cancel`, { as, headers });
    expect((await cancel()).body.status).toBe('CANCELLED');
    expect(readdirSync(join(long.dataDir, 'bulk'))).toEqual([]);
    expect((await cancel()).body.status).toBe('CANCELLED');
    long.sandbox.reset();
    await sleep(50);
    expect(long.sandbox.calls()).toEqual([]);
  });

  it('is ended by whoever started it, an editor or an owner, and it is written down who did', async () => {
    const { long, its } = await openLong();
    const [mine, other] = [await addMember(long, 'VIEWER', 'mine@e.test'), await addMember(long, 'VIEWER', 'o@e.test')];
    const editor = await addMember(long, 'EDITOR', 'editor@e.test');
    const { instances } = await graphqlData(long, '{ instances { nodes { id } } }');
    const instanceId = instances.nodes[0].id;
    const answer = `__typename ... on CrmBulkQuery { job { number status mayCancel } } ... on Problem { code }`;
    const change = async (who: TestMember, name: string, input: object) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const text = `mutation ($input: ${type}!) { result: ${name}(input: $input) { ${answer} } }`;
      return (await graphqlData(long, text, { input: { instanceId, ...input } }, asMember(who))).result;
    };
    const begun = async (who: TestMember) => {
      const { job } = await change(who, 'startCrmBulkQuery', { query: 'select * from accounts' });
      expect(job.mayCancel).toBe(true);
      return job.number;
    };
    const cancel = (who: TestMember, number: number) => change(who, 'cancelCrmBulkQuery', { number });
    const number = await begun(mine);
    expect(await cancel(other, number)).toMatchObject({ __typename: 'ForbiddenProblem', code: 'FORBIDDEN' });
    const seen = '{ instances { nodes { bulkJobs { mayCancel } } } }';
    const { instances: toOther } = await graphqlData(long, seen, {}, asMember(other));
    expect(toOther.nodes[0].bulkJobs).toEqual([{ mayCancel: false }]);
    const ended = { job: { status: 'CANCELLED', mayCancel: false } };
    expect(await cancel(mine, number)).toMatchObject(ended);
    expect(await cancel(mine, number)).toMatchObject(ended);
    const second = await begun(mine);
    expect(await cancel(editor, second)).toMatchObject(ended);
    const [third, { headers }] = [await begun(mine), withToken(its.token)];
    expect((await askRest(long, 'PUT', `/bulk/${third}/cancel`, { as: null, headers })).body.status).toBe('CANCELLED');
    const told = long.rows.all("select * from activities where action = 'BULK_QUERY_CANCELLED' order by number");
    const [owner] = long.rows.all('select id from users order by number');
    expect(told.map(({ actor_id, source }) => [actor_id, source])).toEqual([
      [mine.userId, 'CONSOLE'],
      [editor.userId, 'CONSOLE'],
      [owner.id, 'REST'],
    ]);
    expect(told.map(({ record, details }) => [record, JSON.parse(details).about])).toEqual(
      [number, second, third].map((job) => ['accounts', { job }]),
    );
    const event = '{ auditEvents(filter: { actions: [BULK_QUERY_CANCELLED] }) { nodes { action } } }';
    expect((await graphqlData(long, event)).auditEvents.nodes).toHaveLength(3);
    const deed = '{ instances { nodes { activity(first: 1) { nodes { action } } } } }';
    const { instances: after } = await graphqlData(long, deed);
    expect(after.nodes[0].activity.nodes).toEqual([{ action: 'BULK_QUERY_CANCELLED' }]);
  });

  it('is seen in GraphQL while it runs', async () => {
    const { long, its } = await openLong();
    const id = await begin(its);
    await until(its, id, 500);
    const { instances } = await graphqlData(
      long,
      '{ instances { nodes { bulkJobs { number object query status recordsCount } } } }',
    );
    expect(instances.nodes[0].bulkJobs).toEqual([
      {
        number: id,
        object: 'accounts',
        query: 'select * from accounts',
        status: 'RUNNING',
        recordsCount: expect.any(Number),
      },
    ]);
  });

  it('waits and goes on when the provider fails for a moment', async () => {
    const { long, its } = await openLong();
    const id = await begin(its);
    await until(its, id, 500);
    long.sandbox.faults.change({ throttledShare: 0.2, cutShare: 0.1 });
    const before = await until(its, id, 1_000);
    const later = await until(its, id, before.recordsCount + 1_000);
    expect(later.status).toBe('RUNNING');
  });

  it('goes on after a restart where it stood, with nothing lost and nothing twice', { timeout: 60_000 }, async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'isotope-test-'));
    const sandbox = createSandbox({ moreCompanies: 5_000 });
    const { url: sandboxUrl } = await sandbox.listen();
    onTestFinished(async () => {
      await sandbox.close();
      rmSync(dataDir, { recursive: true });
    });
    const run = async () => {
      const { port } = new URL(sandboxUrl);
      const { userSecret: ISOTOPE_USER_SECRET, organizationSecret: ISOTOPE_ORGANIZATION_SECRET } = ownerSecrets;
      const secrets = { ISOTOPE_USER_SECRET, ISOTOPE_ORGANIZATION_SECRET };
      const place = { ISOTOPE_DATA_DIR: dataDir, ISOTOPE_SANDBOX: 'on', ISOTOPE_SANDBOX_PORT: port };
      const isotope = await compose(readEnv({ ...secrets, ...place, ISOTOPE_LOG_LEVEL: 'silent' }));
      const http = await isotope.createHttp();
      const ask = async (method: 'GET' | 'POST', path: string, payload?: object, token?: string): Promise<any> => {
        const { headers } = withToken(token ?? '');
        const Authorization = token ? headers.Authorization : headers.Authorization.replace(/, Element.*/, '');
        const url = `/elements/api-v2${path}`;
        return (await http.inject({ method, url, headers: { Authorization }, ...(payload && { payload }) })).json();
      };
      return { isotope, ask, end: async () => void (await http.close(), await isotope.close()) };
    };

    const first = await run();
    const { token } = await first.ask('POST', '/instances', anInstance({ sandboxUrl }));
    const { id } = await first.ask('POST', '/bulk/query?q=select%20*%20from%20accounts', undefined, token);
    const jobOf = async ({ ask }: Awaited<ReturnType<typeof run>>) => {
      await sleep(20);
      return ask('GET', `/bulk/${id}/status`, undefined, token);
    };
    while ((await jobOf(first)).recordsCount < 1_000);
    await first.end();
    const [file = ''] = readdirSync(join(dataDir, 'bulk'));
    // The process may end while it writes: what is beyond the progress written down must not count.
    writeFileSync(join(dataDir, 'bulk', file), 'half a li', { flag: 'a' });

    const second = await run();
    const cutOff = await jobOf(second);
    expect(cutOff.status).toBe('RUNNING');
    expect(cutOff.recordsCount).toBeLessThan(5_040);
    second.isotope.keepHouse();
    let job = cutOff;
    while (job.status === 'RUNNING') job = await jobOf(second);
    expect(job).toMatchObject({ status: 'COMPLETED', recordsCount: 5_040 });
    const rows: readonly any[] = await second.ask('GET', `/bulk/${id}/accounts`, undefined, token);
    expect(new Set(rows.map((row) => row.id)).size).toBe(5_040);
    expect(rows).toHaveLength(5_040);
    await second.end();
  });
});
