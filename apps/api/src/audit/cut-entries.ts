import { checkpointSealOf } from './chain.js';
import { ChainMoved } from './ports.js';
import type { SealPorts } from './seal-entries.js';
import { dayMs } from '../milliseconds.js';

const linksAtOnce = 50;

/**
 * Cuts what is older than so many days off the beginning of every chain, link by link, and keeps a sealed checkpoint at
 * which the rest goes on. The last link of a chain stays. Gives how many rows were removed; 0 days keeps everything.
 */
export const cutEntries =
  (ports: SealPorts) =>
  async (days: number): Promise<number> => {
    if (days === 0) return 0;
    const before = new Date(ports.clock.now().getTime() - days * dayMs);
    let removed = 0;
    for (const organizationId of await ports.chains.listChains()) {
      for (let cut = linksAtOnce; cut > 0; removed += cut) cut = await cutSome(ports, organizationId, before);
    }
    return removed;
  };

/** Cuts some links at once, so that nothing else waits long for it. */
async function cutSome({ chains, chainKeys, clock }: SealPorts, organizationId: string, before: Date): Promise<number> {
  const known = await chains.findCheckpoint(organizationId);
  const links = await chains.listLinks(organizationId, known?.sequence ?? 0, linksAtOnce + 1);
  const young = links.findIndex(({ at }) => at >= before);
  // What a link seals is older than the link; the chain keeps its end.
  const last = links
    .slice(0, young === -1 ? links.length : young)
    .slice(0, links.length - 1)
    .at(-1);
  if (!last) return 0;
  const cutAt = clock.now();
  const { sequence, lastNumber, total, mac: previous } = last;
  const facts = { organizationId, sequence, lastNumber, total, previous, cutAt };
  const entries = total - (known?.total ?? 0);
  try {
    await chains.cut(
      { ...facts, mac: checkpointSealOf(chainKeys(organizationId), facts) },
      {
        action: 'AUDIT_CUT',
        at: cutAt,
        by: { organizationId, user: null, source: 'SYSTEM', requestId: null },
        details: { about: { entries, upTo: lastNumber, before } },
      },
    );
    return entries;
  } catch (error) {
    if (error instanceof ChainMoved) return 0;
    throw error;
  }
}
