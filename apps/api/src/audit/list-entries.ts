import { type Page, type PageRequest, cutPage, pageSize } from '../instances/list-instances.js';
import type { Actor } from '../instances/ports.js';
import type { AuditEntry } from './entries.js';
import type { AuditEntries, AuditFilter } from './ports.js';

/** A page of what the audit keeps of the actor's organisation, latest first. */
export const listAuditEntries =
  ({ auditEntries }: { readonly auditEntries: AuditEntries }) =>
  async (
    { organizationId }: Actor,
    filter: Omit<AuditFilter, 'organizationId'>,
    page: PageRequest<number>,
  ): Promise<Page<AuditEntry>> => {
    const size = pageSize(page);
    const asked = { after: page.after, limit: size + 1, order: 'LATEST_FIRST' } as const;
    return cutPage(await auditEntries.list({ ...filter, organizationId }, asked), size, page.after);
  };
