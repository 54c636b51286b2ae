import { beforeEach, describe, expect, it } from 'vitest';
import { type AccountMemory, createAccountMemory } from './account-memory.js';
import type { Account } from './ports.js';

const account = { authorizedBy: 'SECRETS' } as Account;
const secrets = ['user-secret', 'organization-secret'];

let now: number;
let asked: number;
let memory: AccountMemory;
beforeEach(() => {
  [now, asked] = [0, 0];
  memory = createAccountMemory(() => now);
});

const find = (found: Account | undefined = account) => {
  asked += 1;
  return Promise.resolve(found);
};

describe('an account', () => {
  it('is found once and then known for five seconds', async () => {
    await memory.recall(secrets, find);
    now = 4_999;
    expect(await memory.recall(secrets, find)).toBe(account);
    expect(asked).toBe(1);
    now = 5_000;
    await memory.recall(secrets, find);
    expect(asked).toBe(2);
  });

  it('is known by all of its secrets only, in their order', async () => {
    await memory.recall(secrets, find);
    for (const others of [['user-secret', 'another'], ['user-secret'], [...secrets].reverse()])
      expect(await memory.recall(others, () => Promise.resolve(undefined))).toBeUndefined();
  });

  it('is looked for again when all have been forgotten', async () => {
    await memory.recall(secrets, find);
    memory.forget();
    expect(await memory.recall(secrets, () => Promise.resolve(undefined))).toBeUndefined();
  });

  it('is not kept when it was found while all were being forgotten', async () => {
    await memory.recall(secrets, () => {
      memory.forget();
      return find();
    });
    await memory.recall(secrets, find);
    expect(asked).toBe(2);
  });
});

it("does not remember that secrets are nobody's", async () => {
  await memory.recall(secrets, () => Promise.resolve(undefined));
  expect(await memory.recall(secrets, find)).toBe(account);
});

it('never keeps more than ten thousand', async () => {
  for (let user = 0; user <= 10_000; user += 1) await memory.recall([`secret-${user}`], find);
  await memory.recall(['secret-0'], find);
  expect(asked).toBe(10_002);
});
