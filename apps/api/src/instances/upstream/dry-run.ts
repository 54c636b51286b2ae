import type { Verifier } from '../verifier-ports.js';
import type { Clock } from '../ports.js';
import { unreachable } from './failures.js';
import { type Upstream, UpstreamFailure } from './ports.js';
import { startReceipt } from './receipt.js';

/**
 * Asks all that can be asked of the platform without creating: whether it is there, takes our credentials and knows the
 * element. Whether the account works it tells only by creating, so the verdict is that nobody was asked.
 */
export const dryRunVerifier = (ports: {
  readonly verifier: Verifier;
  readonly clock: Clock;
  readonly upstream: Upstream;
}): Verifier => ({
  ...ports.verifier,
  async verify(element, _configuration, { onStage }) {
    const { upstream, clock } = ports;
    const { host } = new URL(upstream.url);
    const receipt = startReceipt({ clock, url: upstream.url }, onStage);
    try {
      if (!(await upstream.knowsElement(element.key))) {
        throw unreachable(`The upstream platform ${host} does not know the element ${element.key}.`, 'REFUSED');
      }
      const message = `${host} takes Isotope's credentials and knows ${element.key}; it checks an account only when it creates.`;
      return { verification: receipt.accepted(message, 'UNVERIFIED') };
    } catch (error) {
      if (!(error instanceof UpstreamFailure)) throw error;
      return { verification: receipt.failed(error), refusal: error.refusal };
    }
  },
});
