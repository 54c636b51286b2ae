import { distance } from 'fastest-levenshtein';
import type { HubProblem } from '../../hubs/errors.js';
import type { FieldTable } from './fields.js';

/** A name that is no field of the object, and those it may have been meant for. */
export function unknownField(table: FieldTable, name: string): HubProblem {
  const near = nearest(table, name.toLowerCase());
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  return { key: name.slice(0, 100), code: 'UNKNOWN', message: `There is no field ${name.slice(0, 100)}.${hint}` };
}

/** One slip in four letters is a slip; more is another word. */
const nearest = ({ all }: FieldTable, name: string): readonly string[] =>
  all
    .map((field) => ({ name: field.name, slips: distance(field.name.toLowerCase(), name.slice(0, 100)) }))
    .filter(({ slips }) => slips <= Math.ceil(name.length / 4))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, 3)
    .map((each) => each.name);
