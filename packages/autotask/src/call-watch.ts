import { isVendorOrigin } from './server-url.js';

/** A call that goes out, told without any value: its path's numbers, and all that follows the path, are left out. */
export type WatchedCall = {
  readonly method: string;
  /** Such as `/ATServicesRest/V1.0/Companies/{id}`. */
  readonly route: string;
  /** One of the vendor's hosts; undefined for any other. */
  readonly host: string | undefined;
};

/** What is told of an answer. */
type WatchedAnswer = {
  readonly status: number;
  /** Whether Autotask could not answer or held the call back, which its status alone does not tell: it refuses with 500 as well. */
  readonly isFailure: boolean;
};

/** Hears of every call: runs `send`, and gives what it gives. */
export type CallWatch = <Answered extends WatchedAnswer>(
  call: WatchedCall,
  send: () => Promise<Answered>,
) => Promise<Answered>;

/** Describes a call by its address. */
export const describeCall = (method: string, address: string): WatchedCall => {
  const { pathname, origin, hostname } = new URL(address);
  return { method, route: routeOf(pathname), host: isVendorOrigin(origin) ? hostname : undefined };
};

// Whatever is neither a word of the vendor's API nor a number was never written by us.
const routeOf = (path: string): string =>
  path
    .split('/')
    .map((part) => (/^(\d+|-\d+)$/.test(part) ? '{id}' : /^([A-Za-z]{1,60}|V\d+\.\d+|)$/i.test(part) ? part : '{…}'))
    .join('/');
