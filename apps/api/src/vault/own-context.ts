import type { SealContext } from '../instances/ports.js';

/** What the vault's own records are bound to: no organisation has this name. */
export const ownContext = (purpose: string): SealContext => ({
  organizationId: 'isotope',
  subjectId: 'vault',
  purpose,
});
