import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freshDatabase, runOn } from '../../../test/postgres/database.js';
import type { Relay, Told } from '../../processes/relay.js';
import { connect, listenerOf, readAddress } from './connect.js';
import type { ListenerTimes } from './listener.js';
import { createRelay } from './relay.js';

const soon: ListenerTimes = { beatMs: 50, echoMs: 400, pollMs: 30, retryMs: 20, deafRetryMs: 5_000 };

interface Hearing extends Relay {
  readonly heard: Told['instance'][];
  readonly missed: Date[];
  readonly deaf: { times: number };
}

/** A relay that listens, as a process has one; `connectTo` makes its clients. */
async function aRelay(url: string, connectTo = listenerOf): Promise<Hearing> {
  const address = readAddress(url);
  const pool = connect({ ...address, connections: 2 });
  const relay = createRelay({ pool, connect: () => connectTo(address), times: soon });
  const hearing = { ...relay, heard: [], missed: [], deaf: { times: 0 } } as Hearing;
  relay.hear('instance', (message) => hearing.heard.push(message));
  relay.onMissed((since) => hearing.missed.push(since));
  relay.listen(() => (hearing.deaf.times += 1));
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
    await expect.poll(() => two.missed.length, { timeout: 10_000 }).toBe(1);
    expect(two.missed[0]!.getTime()).toBeLessThanOrEqual(cutBy);
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
    expect(deafened.deaf.times).toBe(1);
    const moments = deafened.missed.map((since) => since.getTime());
    expect(moments).toEqual([...new Set(moments)].sort((a, b) => a - b));
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
