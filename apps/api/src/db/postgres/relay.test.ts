import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freshDatabase, runOn } from '../../../test/postgres/database.js';
import type { Relay, Told } from '../../processes/relay.js';
import { connect, listenerOf, readAddress } from './connect.js';
import { createRelay } from './relay.js';

const soon = { beatMs: 50, echoMs: 400, pollMs: 30, retryMs: 20, deafRetryMs: 5_000, keptMs: 300 };

/** What a process hears and learns. */
interface Hearing extends Relay {
  readonly heard: Told['instance'][];
  readonly missed: Date[];
  readonly deaf: unknown[];
  readonly well: { times: number };
}

/** A relay that listens, as a process has one; `connectTo` makes its clients, and `say` sends its statements. */
async function aRelay(
  url: string,
  connectTo = listenerOf,
  say = (send: () => Promise<any>) => send(),
): Promise<Hearing> {
  const address = readAddress(url);
  const pool = connect({ ...address, connections: 2 });
  const query = (...asked: [string, unknown[]]) => say(() => pool.query(...asked));
  const relay = createRelay({ pool: { query } as any, connect: () => connectTo(address), times: soon });
  const hearing = { ...relay, heard: [], missed: [], deaf: [], well: { times: 0 } } as Hearing;
  relay.hear('instance', (message) => hearing.heard.push(message));
  relay.onMissed((since) => hearing.missed.push(since));
  relay.listen({ onDeaf: (fault) => hearing.deaf.push(fault), onHeard: () => (hearing.well.times += 1) });
  onTestFinished(async () => {
    await relay.close();
    await pool.end();
  });
  return hearing;
}

const isListening = (url: string, count: number) =>
  expect.poll(() => listenersOf(url), { timeout: 10_000 }).toHaveLength(count);
const listenersOf = (url: string) =>
  runOn(
    url,
    `select pid from pg_stat_activity where datname = current_database() and application_name = 'isotope listener'
     and query like 'select pg_notify%'`,
  );
const message = (id: string) => ({ organizationId: 'ours', id });

describe('the relay', () => {
  it('tells every other process in order, and not the one that tells', async () => {
    const url = await freshDatabase();
    const [one, two, three] = [await aRelay(url), await aRelay(url), await aRelay(url)];
    await isListening(url, 3);
    const ids = Array.from({ length: 1_200 }, (_, at) => `${at}`);
    ids.forEach((id) => one.tell('instance', message(id)));
    for (const other of [two, three]) await expect.poll(() => other.heard, { timeout: 10_000 }).toHaveLength(1_200);
    expect(two.heard.map(({ id }) => id)).toEqual(ids);
    expect(one.heard).toEqual([]);
  });

  it('hears again after its connection was cut, and says since when it may have missed something', async () => {
    const url = await freshDatabase();
    const [one, two] = [await aRelay(url), await aRelay(url)];
    await isListening(url, 2);
    await runOn(
      url,
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = 'isotope listener'`,
    );
    const cutBy = Date.now();
    await expect.poll(() => two.missed.length, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(two.missed[0]!.getTime()).toBeLessThanOrEqual(cutBy);
    await isListening(url, 2);
    one.tell('instance', message('later'));
    await expect.poll(() => two.heard).toEqual([message('later')]);
  });

  it.each([
    ['notifications do not come through', 'select 1'],
    ['the database does not know how to listen', 'listen to nothing'],
  ])('says again and again that it hears nothing where %s', async (_, instead) => {
    const url = await freshDatabase();
    const deafened = await aRelay(url, (address) => {
      const client = new pg.Client({ connectionString: address.url });
      const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
      return Object.assign(client, {
        query: (...asked: unknown[]) => query(...(String(asked[0]).startsWith('listen') ? [instead] : asked)),
      });
    });
    await expect.poll(() => deafened.missed.length, { timeout: 10_000 }).toBeGreaterThan(2);
    await expect.poll(() => deafened.deaf, { timeout: 10_000 }).toEqual([undefined]);
    const moments = deafened.missed.map((since) => since.getTime());
    expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
    expect(deafened.deaf).toHaveLength(1);
  });

  it('says again and again that something may be missed while no connection can be made, and warns once', async () => {
    const url = await freshDatabase();
    let isAway = true;
    const away = 'postgres://nobody:secret@127.0.0.1:1/none';
    const one = await aRelay(url, (address) => listenerOf(isAway ? { ...address, listenUrl: away } : address));
    await expect.poll(() => one.deaf.length, { timeout: 10_000 }).toBe(1);
    await expect.poll(() => one.missed.length, { timeout: 10_000 }).toBeGreaterThan(10);
    expect(one.deaf).toMatchObject([{ code: 'ECONNREFUSED' }]);
    expect(one.well.times).toBe(0);
    isAway = false;
    await expect.poll(() => one.well.times, { timeout: 10_000 }).toBe(1);
    const told = one.missed.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([one.missed.length, one.deaf.length]).toEqual([told, 1]);
  });

  it('says later what it could not say at once, in order', async () => {
    const url = await freshDatabase();
    let refusals = 3;
    const say = (send: () => Promise<any>) =>
      refusals-- > 0 ? Promise.reject(new Error('no connection is free')) : send();
    const [one, two] = [await aRelay(url, listenerOf, say), await aRelay(url)];
    await isListening(url, 2);
    for (const id of ['a', 'b', 'c']) one.tell('instance', message(id));
    await expect.poll(() => two.heard, { timeout: 10_000 }).toEqual(['a', 'b', 'c'].map(message));
    expect(two.missed).toEqual([]);
  });

  it.each([
    ['what could not be said for a while', 1],
    ['more than is kept meanwhile', 11_000],
  ])('tells the others since when they missed %s', async (_, count) => {
    const url = await freshDatabase();
    let isAway = true;
    const say = (send: () => Promise<any>) => (isAway ? Promise.reject(new Error('no connection is free')) : send());
    const [one, two] = [await aRelay(url, listenerOf, say), await aRelay(url)];
    await isListening(url, 2);
    const before = Date.now();
    for (let told = 0; told < count; told += 1) one.tell('instance', message(`lost ${told}`));
    await new Promise((resolve) => setTimeout(resolve, 500));
    isAway = false;
    await expect.poll(() => two.missed.length, { timeout: 10_000 }).toBe(1);
    expect(Math.abs(two.missed[0]!.getTime() - before)).toBeLessThan(300);
    one.tell('instance', message('later'));
    await expect.poll(() => two.heard).toEqual([message('later')]);
    expect(two.missed).toHaveLength(1);
  });

  it('goes on hearing after what it does not understand', async () => {
    const url = await freshDatabase();
    const [one, two] = [await aRelay(url), await aRelay(url)];
    await isListening(url, 2);
    for (const said of ['', '{', '[]', '["x","instance"]', 'null'])
      await runOn(url, 'select pg_notify($1, $2)', ['isotope', said]);
    one.tell('instance', message('later'));
    await expect.poll(() => two.heard.at(-1)).toEqual(message('later'));
  });

  it('leaves out what a notification cannot hold, and tells what follows', async () => {
    const url = await freshDatabase();
    const [one, two] = [await aRelay(url), await aRelay(url)];
    await isListening(url, 2);
    one.tell('instance', message('x'.repeat(9_000)));
    one.tell('instance', message('small'));
    await expect.poll(() => two.heard).toEqual([message('small')]);
  });
});
