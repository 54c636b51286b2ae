import { expect, it } from 'vitest';
import { createPasswords } from './passwords.js';

const passwords = createPasswords();

it('hashes with argon2id at 19 MiB and two passes, salted', async () => {
  const [one, other] = await Promise.all([passwords.hash('correct horse'), passwords.hash('correct horse')]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

it('recognises the password and no other', async () => {
  const hash = await passwords.hash('correct horse');
  expect(await passwords.verify(hash, 'correct horse')).toBe(true);
  expect(await passwords.verify(hash, 'Correct horse')).toBe(false);
});

it('works as hard for an account that is not there as for one that is', async () => {
  const hash = await passwords.hash('correct horse');
  const times = { known: 0, unknown: 0 };
  for (let round = 0; round < 5; round += 1) {
    times.known += await durationOf(() => passwords.verify(hash, 'wrong'));
    times.unknown += await durationOf(() => passwords.verify(undefined, 'wrong'));
  }
  expect(times.unknown).toBeGreaterThan(times.known / 3);
  expect(await passwords.verify(undefined, 'no account has this password')).toBe(false);
});

async function durationOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
