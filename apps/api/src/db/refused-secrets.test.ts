import { describe, expect, it } from 'vitest';
import { dialects, openSession, type DialectName } from '../../test/stores.js';
import { createRefusedSecrets } from './refused-secrets.js';

const countMs = 900_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const at = (ms: number) => new Date(start + ms);

async function aStore(dialect: DialectName) {
  const session = await openSession(dialect);
  const store = createRefusedSecrets(session, countMs);
  const keep = (userHash: string, secretHash: string, ms: number, message = 'refused') =>
    store.keep({ userHash, secretHash, at: at(ms).getTime(), message, providerMessage: undefined });
  return { ...store, keepOne: keep };
}

describe.each(dialects)('refused secrets on %s', (dialect) => {
  it('gives back what still counts, oldest first, with the words of the provider', async () => {
    const store = await aStore(dialect);
    await store.keep({
      userHash: 'u',
      secretHash: 's2',
      at: at(2).getTime(),
      message: 'm',
      providerMessage: 'HTTP 401',
    });
    await store.keepOne('u', 's1', 1);
    await store.keepOne('v', 's1', countMs);
    expect(await store.load(at(countMs + 1))).toEqual([
      { userHash: 'u', secretHash: 's2', at: at(2).getTime(), message: 'm', providerMessage: 'HTTP 401' },
      { userHash: 'v', secretHash: 's1', at: at(countMs).getTime(), message: 'refused', providerMessage: undefined },
    ]);
  });

  it('keeps a secret that was refused again once, at its latest', async () => {
    const store = await aStore(dialect);
    await store.keepOne('u', 's', 1, 'first');
    await store.keepOne('u', 's', 5, 'second');
    expect(await store.load(at(6))).toMatchObject([{ at: at(5).getTime(), message: 'second' }]);
  });

  it('forgets all of one user and nothing of another', async () => {
    const store = await aStore(dialect);
    for (const user of ['u', 'v']) for (const secret of ['a', 'b']) await store.keepOne(user, secret, 1);
    await store.forget('u');
    expect((await store.load(at(2))).map(({ userHash }) => userHash)).toEqual(['v', 'v']);
  });

  it('finds those of one user, oldest first', async () => {
    const store = await aStore(dialect);
    for (const [user, secret, ms] of [
      ['u', 'b', 2],
      ['v', 'c', 1],
      ['u', 'a', 1],
    ] as const)
      await store.keepOne(user, secret, ms);
    expect((await store.find('u')).map(({ secretHash }) => secretHash)).toEqual(['a', 'b']);
  });

  it('removes what no longer counts when something new is kept', async () => {
    const store = await aStore(dialect);
    await store.keepOne('u', 'old', 0);
    await store.keepOne('u', 'new', countMs);
    expect((await store.load(at(0))).map(({ secretHash }) => secretHash)).toEqual(['new']);
  });
});
