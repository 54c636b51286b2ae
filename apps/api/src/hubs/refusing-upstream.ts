import type { UpstreamStore } from '../instances/upstream/ports.js';
import { HubError } from './errors.js';
import type { Hub, Hubs } from './ports.js';

/**
 * The hubs, those of instances that live upstream refused: calls by REST are passed on to the platform there, which alone
 * has the account's data in its terms. What there is to call, and what is used of an allowance, is told all the same.
 */
export const refusingUpstream = (hubs: Hubs, links: Pick<UpstreamStore, 'findLink'>): Hubs => ({
  ...hubs,
  open: (account) => {
    const hub = hubs.open(account);
    return hub && guarded(hub, () => refuse(links, account.instanceId));
  },
});

/** The same hub, each of its calls made once the check has passed. */
function guarded(hub: Hub, check: () => Promise<void>): Hub {
  const checked =
    <Rest extends readonly unknown[], Answer>(call: (...rest: Rest) => Promise<Answer>) =>
    async (...rest: Rest): Promise<Answer> => {
      await check();
      return call(...rest);
    };
  return {
    ...hub,
    ping: checked(hub.ping),
    describe: checked(hub.describe),
    list: checked(hub.list),
    check: checked(hub.check),
    find: checked(hub.find),
    findMany: checked(hub.findMany),
    count: checked(hub.count),
    listRelated: checked(hub.listRelated),
    create: checked(hub.create),
    update: checked(hub.update),
    convert: checked(hub.convert),
  };
}

async function refuse({ findLink }: Pick<UpstreamStore, 'findLink'>, instanceId: string): Promise<void> {
  const link = await findLink(instanceId);
  if (!link) return;
  const { host } = new URL(link.platformUrl);
  throw new HubError(
    'HUB_NOT_SERVED',
    `This instance lives at the upstream platform ${host}, and its data is reached by REST alone: send the call to /hubs/crm/… with the instance's element token, and it is passed on.`,
  );
}
