import { exportAudit } from '@/features/audit/export-audit';
import { env } from '@/env';

/** The whole of the audit, as it is narrowed, as a table. */
export const GET = exportAudit(env, 'csv');
