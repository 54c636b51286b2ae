import { bulkDoor } from '@/door/bulk-door';
import { env } from '@/env';

/** Everything a bulk query found, as a file. */
export const GET = bulkDoor(env);
