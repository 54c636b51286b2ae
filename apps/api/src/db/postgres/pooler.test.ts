import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { freshDatabase } from '../../../test/postgres/database.js';
import { startPooler } from '../../../test/postgres/pooler.js';
import { aRecord, anActor } from '../../../test/records.js';
import { createAccountStore } from '../account-store.js';
import { createInstanceStore } from '../instance-store.js';
import { openPostgres } from './open.js';

const opened = async (url: string) => {
  const session = await openPostgres(url);
  onTestFinished(() => session.close());
  return session;
};

it('does not start behind a pooler that loses prepared statements, and says what to do', async () => {
  const { url } = await startPooler(await freshDatabase());
  const port = new URL(url).port;
  await expect(openPostgres(url)).rejects.toThrow(
    `The database at 127.0.0.1:${port} is reached by a pooler that hands connections on by the transaction and loses prepared statements. Add prepare=false to the query of DATABASE_URL`,
  );
});

it('does not start behind a pooler that refuses its time limits, and says what to set there', async () => {
  const { url } = await startPooler(await freshDatabase(), { refused: ['statement_timeout'] });
  await expect(openPostgres(`${url}?prepare=false`)).rejects.toThrow(
    'Set there: ignore_startup_parameters = statement_timeout, idle_in_transaction_session_timeout.',
  );
});

it('works behind a pooler by the transaction once it prepares nothing', async () => {
  const { url } = await startPooler(await freshDatabase());
  const session = await opened(`${url}?prepare=false`);
  const [accounts, instances] = [createAccountStore(session), createInstanceStore(session)];
  const actor = await anActor({ accounts });
  const records = Array.from({ length: 40 }, (_, n) => aRecord(actor, { name: `Acme ${n}`, tags: ['a', 'b'] }));
  const numbers = await Promise.all(records.map((record) => instances.create(record)));
  expect(new Set(numbers).size).toBe(40);
  const query = {
    filter: { tags: ['b'], search: 'acme' },
    order: { field: 'NAME', direction: 'ASC' },
    limit: 50,
  } as const;
  const pages = await Promise.all(Array.from({ length: 10 }, () => instances.list(actor.organizationId, query)));
  expect(pages.map((page) => page.length)).toEqual(Array.from({ length: 10 }, () => 40));
});

it('hears other processes over the server itself, where the address names it', async () => {
  const direct = await freshDatabase();
  const { url } = await startPooler(direct);
  const query = `prepare=false&listen=${new URL(direct).host}`;
  const [one, two] = [await opened(`${url}?${query}`), await opened(`${url}?${query}`)];
  const heard: unknown[] = [];
  let deaf = 0;
  const relays = [one.processes?.relay, two.processes?.relay];
  for (const relay of relays) relay?.listen({ onDeaf: () => (deaf += 1), onHeard: () => undefined });
  onTestFinished(async () => {
    for (const relay of relays) await relay?.close();
  });
  two.processes?.relay.hear('instance', (message) => heard.push(message));
  const message = { organizationId: 'ours', id: 'one' };
  await expect
    .poll(
      async () => {
        one.processes?.relay.tell('instance', message);
        await sleep(50);
        return heard[0];
      },
      { timeout: 10_000 },
    )
    .toEqual(message);
  expect(deaf).toBe(0);
});
