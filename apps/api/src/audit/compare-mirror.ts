import type { SealPorts } from './seal-entries.js';
import type { AuditEvent, AuditLog, Head, LostHead } from './ports.js';

/**
 * Compares what is kept of the chains' heads outside the database with the database, before anything new is sealed.
 * A head that the database knows nothing of is kept as lost for good and told in the audit; the chain goes on from what
 * there is. Where it fails it may be asked again: what was kept as lost by then is told all the same.
 */
export function compareMirror(ports: SealPorts & { readonly auditLog: AuditLog }): () => Promise<readonly LostHead[]> {
  const { mirror, auditLog } = ports;
  const untold: LostHead[] = [];
  return async () => {
    const lost = await lostHeads(ports);
    if (lost.length > 0) mirror.noteLost(lost);
    untold.push(...lost);
    mirror.note(await unknownHeads(ports));
    if (untold.length > 0) await auditLog.note(untold.map(asEvent));
    return untold.splice(0);
  };
}

const asEvent = ({ organizationId, sequence, total, at: sealedAt, foundAt }: LostHead): AuditEvent => ({
  action: 'AUDIT_TAIL_LOST',
  at: foundAt,
  by: { organizationId, user: null, source: 'SYSTEM', requestId: null },
  details: { about: { sequence, entries: total, sealedAt } },
});

async function lostHeads({ chains, mirror, clock }: SealPorts): Promise<readonly LostHead[]> {
  const foundAt = clock.now();
  const lost: LostHead[] = [];
  for (const head of mirror.read().heads.values()) {
    const { organizationId, sequence, mac } = head;
    const link = await chains.findLink(organizationId, sequence);
    const cut = link ? undefined : await chains.findCheckpoint(organizationId);
    const isKnown = link ? link.mac === mac : cut !== undefined && cut.sequence >= sequence;
    if (!isKnown) lost.push({ ...head, foundAt });
  }
  return lost;
}

/** Heads of which nothing is kept outside the database, as after a backup was put back. */
async function unknownHeads({ chains, mirror }: SealPorts): Promise<readonly Head[]> {
  const { heads } = mirror.read();
  const organizations = await chains.listChains();
  const unknown = organizations.filter((organizationId) => !heads.has(organizationId));
  const found = await Promise.all(unknown.map((organizationId) => chains.findHead(organizationId)));
  return found.filter((head) => head !== undefined);
}
