import type { AuditEntry } from './entries.js';
import type { AuditEntries, AuditFilter } from './ports.js';

const rowsAtOnce = 500;

/** All that fits, the oldest first, read a little at a time: of any length in the same memory. */
export async function* readAudit(auditEntries: AuditEntries, filter: AuditFilter): AsyncGenerator<AuditEntry> {
  for (let after = 0; ;) {
    const entries = await auditEntries.list(filter, { after, limit: rowsAtOnce, order: 'OLDEST_FIRST' });
    yield* entries;
    const last = entries.at(-1);
    if (!last || entries.length < rowsAtOnce) return;
    after = last.number;
  }
}

/** The columns of an export, in their order. */
export const exportColumns = [
  'number',
  'at',
  'organizationId',
  'action',
  'actorId',
  'actor',
  'source',
  'address',
  'requestId',
  'instanceId',
  'instance',
  'subjectId',
  'subject',
  'record',
  'state',
  'changes',
  'before',
  'after',
  'about',
] as const;

/** An entry as an export tells it: flat, with people by their address as well as by their id. */
export const toExport = (entry: AuditEntry): Record<(typeof exportColumns)[number], unknown> => ({
  number: entry.number,
  at: entry.at.toISOString(),
  organizationId: entry.organizationId,
  action: entry.action,
  actorId: entry.actor?.id ?? null,
  actor: entry.actor?.email ?? null,
  source: entry.source,
  address: entry.address,
  requestId: entry.requestId,
  instanceId: entry.instanceId,
  instance: entry.instanceName,
  subjectId: entry.subject?.id ?? null,
  subject: entry.subject?.email ?? null,
  record: entry.record && [entry.record.object, entry.record.id].filter((part) => part !== null).join('/'),
  state: entry.state,
  changes: entry.changes,
  before: entry.details?.before ?? null,
  after: entry.details?.after ?? null,
  about: entry.details?.about ?? null,
});
