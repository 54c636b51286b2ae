import { userInfo } from 'node:os';

/** Who runs a command, by the name this machine knows them by; null where it knows none. */
export function operator(): string | null {
  try {
    return userInfo().username;
  } catch {
    return null;
  }
}
