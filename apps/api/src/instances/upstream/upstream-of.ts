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

/** The same platform, which is told nothing more once the signal has aborted: that throws the signal's reason. */
export function toldUntil(signal: AbortSignal, upstream: Upstream): Upstream {
  const tell = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    signal.throwIfAborted();
    return work();
  };
  return {
    ...upstream,
    create: (...asked) => tell(() => upstream.create(...asked)),
    change: (...asked) => tell(() => upstream.change(...asked)),
    setDisabled: (...asked) => tell(() => upstream.setDisabled(...asked)),
    delete: (...asked) => tell(() => upstream.delete(...asked)),
  };
}
