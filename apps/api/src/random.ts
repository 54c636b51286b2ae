import { randomBytes, randomFillSync } from 'node:crypto';

/** Random bytes are drawn from the system in bulk: one call for many small needs costs a tenth of a call for each. */
const pool = Buffer.allocUnsafe(8192);
let used = pool.length;

/** Fresh cryptographically random bytes; each byte of the pool is given out once and wiped. */
export function freshBytes(length: number): Buffer {
  if (length > pool.length) return randomBytes(length);
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + length));
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
}
