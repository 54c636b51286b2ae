import type { SealPorts } from './seal-entries.js';
import type { AuditLog, Head, LostHead } from './ports.js';

/**
 * Compares what is kept of the chains' heads outside the database with the database, before anything new is sealed.
 * A head that the database knows nothing of is kept as lost for good and told in the audit; the chain goes on from what
 * there is.
 */
export const compareMirror =
  (ports: SealPorts & { readonly auditLog: AuditLog }) => async (): Promise<readonly LostHead[]> => {
    const { chains, mirror, auditLog, clock } = ports;
    const at = clock.now();
    const lost: LostHead[] = [];
    for (const head of mirror.read().heads.values()) {
      const { organizationId, sequence, mac } = head;
      const link = await chains.findLink(organizationId, sequence);
      const cut = link ? undefined : await chains.findCheckpoint(organizationId);
      const isKnown = link ? link.mac === mac : cut !== undefined && cut.sequence >= sequence;
      if (!isKnown) lost.push({ ...head, foundAt: at });
    }
    if (lost.length > 0) mirror.noteLost(lost);
    mirror.note(await unknownHeads(ports));
    if (lost.length === 0) return lost;
    await auditLog.note(
      lost.map(({ organizationId, sequence, total, at: sealedAt }) => ({
        action: 'AUDIT_TAIL_LOST',
        at,
        by: { organizationId, user: null, source: 'SYSTEM', requestId: null },
        details: { about: { sequence, entries: total, sealedAt } },
      })),
    );
    return lost;
  };

/** Heads of which nothing is kept outside the database, as after a backup was put back. */
async function unknownHeads({ chains, mirror }: SealPorts): Promise<readonly Head[]> {
  const { heads } = mirror.read();
  const organizations = await chains.listChains();
  const unknown = organizations.filter((organizationId) => !heads.has(organizationId));
  const found = await Promise.all(unknown.map((organizationId) => chains.findHead(organizationId)));
  return found.filter((head) => head !== undefined);
}
