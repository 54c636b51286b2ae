import { overPostgres } from './over-postgres.js';

await overPostgres('idempotency', 'create-by-graphql', 'create-by-rest');
