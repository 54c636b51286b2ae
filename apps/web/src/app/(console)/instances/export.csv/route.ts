import { env } from '@/env';
import { exportInstances } from '@/features/instances/export/export-instances';

/** The whole of a list as a file. */
export const GET = exportInstances(env);
