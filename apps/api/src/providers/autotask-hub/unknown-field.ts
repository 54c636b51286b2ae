import type { HubProblem } from '../../hubs/errors.js';
import { nearest } from '../../nearest.js';
import type { FieldTable } from './fields.js';

/** A name that is no field of the object, and those it may have been meant for. */
export function unknownField({ all }: FieldTable, name: string): HubProblem {
  const names = all.map((field) => field.name);
  // One slip in four letters is a slip; more is another word.
  const near = nearest(name.slice(0, 100), names, Math.ceil(name.length / 4)).slice(0, 3);
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  return { key: name.slice(0, 100), code: 'UNKNOWN', message: `There is no field ${name.slice(0, 100)}.${hint}` };
}
