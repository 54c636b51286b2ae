import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '../accounts/sign-in.js';

/** argon2id with OWASP's first recommendation: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes and checks passwords with argon2id, off the event loop. */
export function createPasswords(): Passwords {
  const decoy = hash('no account has this password', parameters);
  return {
    hash: (password) => hash(password, parameters),
    async verify(known, password) {
      const matches = await verify(known ?? (await decoy), password);
      return known !== undefined && matches;
    },
  };
}
