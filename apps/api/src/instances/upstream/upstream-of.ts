import { absentUpstream } from './absent.js';
import type { Turns } from '../../processes/turns.js';
import type { Upstream, UpstreamLink, UpstreamStore } from './ports.js';
import type { ProvisionPorts } from './provision.js';

/** The ports of everything that is done with instances which live upstream; `upstream` when one is connected. */
export type UpstreamPorts = Omit<ProvisionPorts, 'upstream'> & {
  readonly upstream: Upstream | undefined;
  readonly links: UpstreamStore;
  readonly inTurn: Turns;
};

/** The platform a link leads to. */
export const upstreamOf = (
  { upstream }: Pick<UpstreamPorts, 'upstream'>,
  { platformUrl }: Pick<UpstreamLink, 'platformUrl'>,
): Upstream => (upstream?.url === platformUrl ? upstream : absentUpstream(platformUrl));
