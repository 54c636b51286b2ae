import type { Faults } from '../faults.js';

/** What a call does with an entity. */
export type Verb = 'query' | 'create' | 'update' | 'delete';

/** Whether a right is switched off: `denied` names it as `Companies.create`. */
export const isDenied = ({ denied }: Faults, entity: string, verb: Verb): boolean =>
  denied.some((each) => each.toLowerCase() === `${entity}.${verb}`.toLowerCase());
