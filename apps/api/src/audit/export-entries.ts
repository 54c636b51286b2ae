import { inert, toCsvLine } from '../csv.js';
import { InstanceNotFoundError } from '../instances/errors.js';
import type { Actor, Clock } from '../instances/ports.js';
import type { AuditEntry } from './entries.js';
import type { AuditEntries, AuditFilter, AuditLog } from './ports.js';

/** How entries are written down: a line of JSON each, or a table with a line of names. */
export type ExportFormat = 'jsonl' | 'csv';

/**
 * Everything of the actor's organisation that fits, the oldest first. That it was read is an entry too, written first.
 * Throws an InstanceNotFoundError for a number no instance has.
 */
export const exportAudit =
  ({
    auditEntries,
    auditLog,
    clock,
  }: {
    readonly auditEntries: AuditEntries;
    readonly auditLog: AuditLog;
    readonly clock: Pick<Clock, 'now'>;
  }) =>
  async (
    actor: Actor,
    {
      instance,
      ...asked
    }: Omit<AuditFilter, 'organizationId' | 'instanceId'> & {
      /** Its own id, or its number. */
      readonly instance?: string | number | undefined;
    },
    format: ExportFormat,
  ): Promise<AsyncGenerator<string>> => {
    const instanceId =
      typeof instance === 'number' ? await auditEntries.findInstance(actor.organizationId, instance) : instance;
    if (typeof instance === 'number' && instanceId === undefined) throw new InstanceNotFoundError(String(instance));
    const filter = { ...asked, instanceId };
    const about = { ...filter, format };
    await auditLog.note([{ action: 'AUDIT_EXPORTED', at: clock.now(), by: actor, details: { about } }]);
    return exportLines(readAudit(auditEntries, { ...filter, organizationId: actor.organizationId }), format);
  };

/** Entries as lines, without what ends a line. Nothing in a table runs as a formula: names in the audit are anybody's. */
export async function* exportLines(entries: AsyncIterable<AuditEntry>, format: ExportFormat): AsyncGenerator<string> {
  if (format === 'csv') yield toCsvLine(exportColumns);
  for await (const entry of entries) {
    const facts = toExport(entry);
    yield format === 'csv' ? toCsvLine(exportColumns.map((column) => inert(facts[column]))) : JSON.stringify(facts);
  }
}

const rowsAtOnce = 500;

/** All that fits, the oldest first, read a little at a time: of any length in the same memory. */
export async function* readAudit(
  auditEntries: Pick<AuditEntries, 'list'>,
  filter: AuditFilter,
): AsyncGenerator<AuditEntry> {
  for (let after = 0; ;) {
    const entries = await auditEntries.list(filter, { after, limit: rowsAtOnce, order: 'OLDEST_FIRST' });
    yield* entries;
    const last = entries.at(-1);
    if (!last || entries.length < rowsAtOnce) return;
    after = last.number;
  }
}

/** The columns of an export, in their order. */
const exportColumns = [
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
const toExport = (entry: AuditEntry): Record<(typeof exportColumns)[number], unknown> => ({
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
