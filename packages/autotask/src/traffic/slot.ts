import { isVendorOrigin } from '../server-url.js';
import type { SignIn } from '../credentials.js';
import type { Zone } from '../zone.js';
import type { Slot } from './traffic.js';

/**
 * The name of the customer database behind a zone. Its number is Autotask's own, and another server, such as the
 * sandbox, has numbers of its own.
 */
export const databaseOf = ({ url, ci }: Zone): string => {
  const { origin } = new URL(url);
  return `${isVendorOrigin(origin) ? 'autotask' : origin} ${ci}`;
};

/** The slot of a call of an account to an object in its zone; the caller is the user unless given. */
export const slotOf = (
  { userName, integrationCode, caller = userName }: Omit<SignIn, 'secret'> & { readonly caller?: string },
  zone: Zone,
  call: Pick<Slot, 'object' | 'isBulk' | 'isUrgent'>,
): Slot => ({
  database: databaseOf(zone),
  ci: zone.ci,
  integrationCode,
  user: userName.trim().toLowerCase(),
  caller,
  ...call,
});
