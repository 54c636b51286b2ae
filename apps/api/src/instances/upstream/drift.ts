import type { Publish } from '../check.js';
import { getElement } from '../draft.js';
import { type UpstreamPorts, upstreamOf } from './upstream-of.js';
import type { CheckResult, Verifier } from '../verifier-ports.js';
import { goneMessage } from './gone.js';
import {
  type Upstream,
  UpstreamFailure,
  type UpstreamInstance,
  type UpstreamLink,
  type UpstreamStore,
} from './ports.js';
import { type ProvisionPorts, tokenContext } from './provision.js';
import { type Receipt, startReceipt } from './receipt.js';
import { changedShownKeys, shownOf } from './shown.js';

type DriftPorts = Omit<ProvisionPorts, 'upstream'> & { readonly upstream: Upstream; readonly links: UpstreamStore };

/**
 * The verifier, which checks an instance that lives upstream there: whether it is still there, as it was left, and its
 * token accepted. What differs is said, and nothing is changed but one thing: a new token there is taken over.
 */
export const driftVerifier = (ports: UpstreamPorts): Verifier => ({
  ...ports.verifier,
  async verify(element, configuration, options) {
    const { stored, onStage } = options;
    const link = stored && (await ports.links.findLink(stored.id));
    if (!link) return ports.verifier.verify(element, configuration, options);
    return ports.inTurn(stored.id, () => checkThere(ports, stored.id, onStage));
  },
});

async function checkThere(ports: UpstreamPorts, id: string, onStage: Publish): Promise<CheckResult> {
  const link = await ports.links.findLink(id);
  if (!link) throw new Error('The instance has been purged while it was checked.');
  const upstream = upstreamOf(ports, link);
  const receipt = startReceipt({ clock: ports.clock, url: upstream.url }, onStage);
  try {
    return await compare({ ...ports, upstream }, link, receipt);
  } catch (error) {
    if (!(error instanceof UpstreamFailure)) throw error;
    return { verification: receipt.failed(error), refusal: error.refusal };
  }
}

async function compare(ports: DriftPorts, link: UpstreamLink, receipt: Receipt): Promise<CheckResult> {
  const { upstream, instances } = ports;
  const { host } = new URL(upstream.url);
  const there = link.upstreamNumber === null ? undefined : await upstream.find(link.upstreamNumber);
  if (!there) return rejected(receipt, 'SIGN_IN', goneMessage(upstream.url, link.upstreamNumber));
  const instance = await instances.findById(link.organizationId, link.instanceId);
  if (there.isDisabled && instance?.disabled === false) {
    return rejected(receipt, 'SIGN_IN', `The instance is disabled at ${host}. Enable it here to enable it there too.`);
  }
  const token = await tokenInForce(ports, link, there);
  if (!(await upstream.isTokenAccepted(token))) {
    return rejected(
      receipt,
      'SIGN_IN',
      `${host} refuses the instance's token. Delete the instance here and bring it back.`,
    );
  }
  if (there.isValid === false) return rejected(receipt, 'SIGN_IN', `${host} marks the instance as not valid.`);
  return shownAsLeft(ports, link, there, instance?.elementKey ?? '', receipt);
}

function shownAsLeft(
  { catalogue, upstream }: DriftPorts,
  { shown, upstreamNumber }: UpstreamLink,
  there: UpstreamInstance,
  elementKey: string,
  receipt: Receipt,
): CheckResult {
  const { host } = new URL(upstream.url);
  const now = shownOf(getElement(catalogue, elementKey), there);
  const keys = shown ? changedShownKeys(shown, now) : [];
  if (keys.length > 0) {
    const message = `At ${host} the instance's configuration was changed past Isotope: ${keys.join(', ')}. Send it anew with its values to put it right.`;
    return rejected(receipt, 'CONFIGURATION', message);
  }
  const isRenamed = shown !== null && shown.name !== now.name;
  const renamed = isRenamed ? ` It was renamed there, past Isotope, to “${now.name.slice(0, 100)}”.` : '';
  const message = `${host} has the instance, ${upstreamNumber} there, as Isotope left it, and accepts its token.${renamed}`;
  return { verification: receipt.accepted(message) };
}

const rejected = (receipt: Receipt, stage: 'CONFIGURATION' | 'SIGN_IN', message: string): CheckResult => ({
  verification: receipt.rejected(stage, message),
});

/** The token the platform shows now, kept when it is another than ours: there it may have been replaced. */
export async function tokenInForce(
  { vault, links }: Pick<DriftPorts, 'vault' | 'links'>,
  { organizationId, instanceId, sealedToken }: UpstreamLink,
  { token }: UpstreamInstance,
): Promise<string> {
  const context = tokenContext(organizationId, instanceId);
  const isKnown = sealedToken !== null && vault.open(context, sealedToken) === token;
  if (!isKnown) await links.replaceToken(instanceId, vault.seal(context, token));
  return token;
}
