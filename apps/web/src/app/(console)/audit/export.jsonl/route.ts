import { exportAudit } from '@/features/audit/export-audit';
import { env } from '@/env';

/** The whole of the audit, as it is narrowed, as lines of JSON. */
export const GET = exportAudit(env, 'jsonl');
