import type { StoredInstance } from '../ports.js';
import { type UpstreamPorts, upstreamOf } from './upstream-of.js';
import { tokenInForce } from './drift.js';
import { unreachable } from './failures.js';
import { goneMessage } from './gone.js';
import type { ForwardedAnswer, ForwardedCall, Upstream, UpstreamLink } from './ports.js';
import { tokenContext } from './provision.js';

/** A call with an instance's token, before the token there has taken the place of ours. */
type OwnCall = Omit<ForwardedCall, 'token'>;

/** Passes a call on; throws an UpstreamFailure. */
export type Forward = (call: OwnCall) => Promise<ForwardedAnswer>;

/** Says whether an instance lives upstream, and if so passes calls on to it. */
export const findForwarding =
  (ports: UpstreamPorts) =>
  async ({ id }: StoredInstance): Promise<Forward | undefined> => {
    const link = await ports.links.findLink(id);
    return link && ((call) => forward(ports, upstreamOf(ports, link), link, call));
  };

/**
 * Passes a call on with the token the instance has there. A 401 says that the platform refuses us, which is nothing our
 * caller could put right: a token that was replaced there is taken over, and the call made once more where it has no
 * body; else an UpstreamFailure tells.
 */
async function forward(
  ports: UpstreamPorts,
  upstream: Upstream,
  link: UpstreamLink,
  call: OwnCall,
): Promise<ForwardedAnswer> {
  const { upstreamNumber: number, sealedToken } = link;
  if (number === null || sealedToken === null) throw unreachable(goneMessage(upstream.url, number));
  const token = ports.vault.open(tokenContext(link.organizationId, link.instanceId), sealedToken);
  const answer = await upstream.forward({ ...call, token });
  if (answer.status !== 401) return answer;
  answer.body.destroy();
  const there = await upstream.find(number);
  if (!there) throw unreachable(goneMessage(upstream.url, number));
  const current = await tokenInForce(ports, link, there);
  if (current === token || call.body) throw refused(upstream.url, current !== token);
  const again = await upstream.forward({ ...call, token: current });
  if (again.status !== 401) return again;
  again.body.destroy();
  throw refused(upstream.url, false);
}

const refused = (url: string, isRepeatable: boolean) => {
  const { host } = new URL(url);
  return unreachable(
    isRepeatable
      ? `The instance's token at the upstream platform ${host} was replaced there; Isotope has the new one now. Send the call again.`
      : `The upstream platform ${host} refuses the instance's token there. Check the instance; deleting it and bringing it back creates it there anew.`,
    'REFUSED',
  );
};
