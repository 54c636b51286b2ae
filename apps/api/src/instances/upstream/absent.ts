import { unreachable } from './failures.js';
import type { Upstream } from './ports.js';

/** In place of a platform that Isotope is not connected to, though instances of it live there: every call says so. */
export function absentUpstream(url: string): Upstream {
  const refuse = () =>
    Promise.reject(
      unreachable(
        `The instance lives at the upstream platform ${url}, to which this Isotope is not connected. Its operator has to set ISOTOPE_UPSTREAM_URL to it.`,
      ),
    );
  return {
    url,
    longestCallMs: 0,
    probe: async () => ({ found: 'NO_ANSWER', message: 'Not connected.' }),
    knowsElement: refuse,
    create: refuse,
    findByTag: refuse,
    find: refuse,
    change: refuse,
    setDisabled: refuse,
    delete: refuse,
    isTokenAccepted: refuse,
    forward: refuse,
    close: () => Promise.resolve(),
  };
}
