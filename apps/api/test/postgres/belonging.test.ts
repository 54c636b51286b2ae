import { overPostgres } from './over-postgres.js';

await overPostgres(
  'tenants',
  'roles',
  'members',
  'claiming',
  'sessions',
  'own-account',
  'audit/answers',
  'audit/refused',
);
