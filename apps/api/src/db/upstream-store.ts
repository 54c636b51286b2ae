import type { UpstreamStore } from '../instances/upstream/ports.js';
import type { Session } from './session.js';
import { attemptQueries } from './upstream-attempts.js';
import { linkQueries } from './upstream-links.js';

/** Keeps what is known of the upstream platform in a database, through Drizzle. */
export const createUpstreamStore = (session: Session): UpstreamStore => ({
  ...attemptQueries(session),
  ...linkQueries(session),
});
