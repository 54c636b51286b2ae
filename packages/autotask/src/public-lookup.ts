import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import ipaddr from 'ipaddr.js';

/** Finds the addresses of a host; Node's own `dns.lookup` is one. */
export type Resolve = (
  host: string,
  options: LookupOptions & { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** What a socket calls with what was found: every address, or one and its family. */
type Found = (error: NodeJS.ErrnoException | null, found: string | LookupAddress[], family?: number) => void;

/** The code of a connection that was not made because the host's name leads into a private network. */
export const notPublicCode = 'EADDRNOTPUBLIC';

const worldWide: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an address is one of the open internet: none of this machine, of a private or provider's network, of a link,
 * and none that leads to such a one by another writing (mapped, translated, tunnelled).
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const read = ipaddr.process(address);
  return read.range() === 'unicast' && (read.kind() === 'ipv4' || (read as ipaddr.IPv6).match(worldWide));
};

/**
 * Looks hosts up and fails when any of their addresses is not public. The socket connects to the very addresses that
 * were checked, so a name cannot answer differently the second time. `exempt` names hosts that may be anywhere.
 */
export const createPublicLookup =
  (exempt: readonly string[], resolve: Resolve = lookup) =>
  (host: string, options: LookupOptions, done: Found): void =>
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, []);
      const [first] = addresses;
      if (!first || !(exempt.includes(host) || addresses.every(({ address }) => isPublicAddress(address)))) {
        return done(notPublic(), []);
      }
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });

const notPublic = (): NodeJS.ErrnoException =>
  Object.assign(new Error('The name leads to an address that is not public.'), { code: notPublicCode });
