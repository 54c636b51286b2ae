import type { Actor } from '../instances/ports.js';
import type { Status, StatusSource } from './ports.js';

/** What runs here and how it fares: for owners, whichever organisation is theirs. */
export const getStatus =
  ({ status }: { readonly status: StatusSource }) =>
  (_: Actor): Promise<Status> =>
    status.read();
