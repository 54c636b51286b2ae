import type { BoundCommand, BoundStatement } from './group.js';

/** A value SQLite takes. */
type Value = unknown;

/**
 * A group of commands as one flat list: for each command how many statements it has, for each statement its id, how many
 * rows it has to touch (-1: any), how many values it has, and the values. What crosses to a thread is copied value by
 * value, and lists within lists cost more than what is in them.
 */
export function flatten(group: readonly BoundCommand[]): readonly Value[] {
  const flat: Value[] = [];
  for (const command of group) {
    flat.push(command.length);
    for (const { id, values, expectedRows } of command) {
      flat.push(id, expectedRows ?? -1, values.length);
      for (const value of values) flat.push(value);
    }
  }
  return flat;
}

/** What `flatten` was given. */
export function unflatten(flat: readonly Value[]): readonly BoundCommand[] {
  const group: BoundCommand[] = [];
  let at = 0;
  const next = () => flat[at++] as number;
  while (at < flat.length) {
    const length = next();
    const command: BoundStatement[] = [];
    for (let index = 0; index < length; index++) {
      const [id, expectedRows, count] = [next(), next(), next()];
      command.push({
        id,
        values: flat.slice(at, at + count),
        expectedRows: expectedRows < 0 ? undefined : expectedRows,
      });
      at += count;
    }
    group.push(command);
  }
  return group;
}
