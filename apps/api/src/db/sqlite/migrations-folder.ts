import { fileURLToPath } from 'node:url';

/** Where the migrations lie, from the sources as from what is built of them. */
export const migrationsFolder = fileURLToPath(new URL('../../../migrations/sqlite', import.meta.url));
