import { createBoundedMap } from '../bounded-map.js';
import { startDeadline, type Deadline } from '../deadline.js';
import { AutotaskError } from '../errors.js';
import { providerUser } from '../guard-sign-in.js';
import type { Transport } from '../request.js';
import { discoveryOrigin, isVendorOrigin, normalizeServerUrl } from '../server-url.js';
import { askZone, type Zone } from '../zone.js';
import type { AutotaskAccount } from './account.js';

/** Knows where each account's data lives. No secret is sent to find out. */
export type Homes = {
  /** The account's zone: remembered, else asked for once, however many ask for it together. */
  find(account: AutotaskAccount): Promise<Zone>;
  /** The account's zone when it is known already. */
  findKnown(account: AutotaskAccount): Zone | undefined;
  /** Asks where the account lives now that `left` refused it; undefined when it still lives there or nobody can say. */
  findMoved(account: AutotaskAccount, left: Zone): Promise<Zone | undefined>;
};

type HomeOptions = {
  readonly transport: Transport;
  readonly allowedOrigins: readonly string[];
  readonly deadlineMs: number;
  readonly now: () => number;
  readonly maxAccounts: number;
};

type Home = { readonly asked: Promise<Zone>; zone?: Zone };

/** Starts knowing none. The oldest are forgotten beyond `maxAccounts`. */
export const createHomes = (options: HomeOptions): Homes => {
  const homes = createBoundedMap<Home>(options.maxAccounts);

  const ask = (account: AutotaskAccount, key: string, origin: string): Promise<Zone> => {
    const asked = withDeadline(options.deadlineMs, (deadline) =>
      askZone({ ...options, deadline }, origin, account.userName),
    );
    const home: Home = { asked };
    homes.set(key, home);
    asked.then(
      (zone) => (home.zone = zone),
      () => homes.delete(key), // a failure is not remembered
    );
    return asked;
  };

  return {
    find: async (account) => {
      const { key, origin } = placeOf(account, options.allowedOrigins);
      const known = homes.get(key);
      if (known !== undefined) return known.asked;
      if (account.zone === undefined) return ask(account, key, origin);
      checkZone(account.zone, options.allowedOrigins);
      homes.set(key, { asked: Promise.resolve(account.zone), zone: account.zone });
      return account.zone;
    },
    findKnown: (account) => homes.get(placeOf(account, options.allowedOrigins).key)?.zone ?? account.zone,
    findMoved: async (account, left) => {
      const { key, origin } = placeOf(account, options.allowedOrigins);
      const known = await homes.get(key)?.asked.catch(() => undefined);
      if (known !== undefined && !isSame(known, left)) return known; // another call has found it already
      const found = await ask(account, key, isVendorOrigin(origin) ? discoveryOrigin : origin).catch(nothingFound);
      return found === undefined || isSame(found, left) ? undefined : found;
    },
  };
};

const placeOf = ({ serverUrl, userName }: AutotaskAccount, allowedOrigins: readonly string[]) => {
  const server = normalizeServerUrl(serverUrl, { allowedOrigins });
  return { key: providerUser(server, userName), origin: server.origin };
};

// A zone kept from before is checked like one that is typed: the secret goes there.
const checkZone = ({ url }: Zone, allowedOrigins: readonly string[]): void => {
  normalizeServerUrl(url, { allowedOrigins });
};

const isSame = (one: Zone, other: Zone): boolean => one.url.toLowerCase() === other.url.toLowerCase();

const nothingFound = (error: unknown): undefined => {
  if (error instanceof AutotaskError) return undefined; // the refusal that led here says more than this failure
  throw error;
};

const withDeadline = <Result>(ms: number, work: (deadline: Deadline) => Promise<Result>): Promise<Result> => {
  const deadline = startDeadline(ms);
  return work(deadline).finally(deadline.dispose);
};
