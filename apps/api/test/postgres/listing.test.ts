import { overPostgres } from './over-postgres.js';

await overPostgres('lists', 'overview');
