import { freshBytes } from '../random.js';

/** A request id in the platform's shape: 24 hexadecimal characters, of which the first eight are the time in seconds. */
export function makeRequestId(): string {
  const seconds = Math.floor(Date.now() / 1000);
  return seconds.toString(16).padStart(8, '0') + freshBytes(8).toString('hex');
}
