/** A record that another refers to, and what it is called where that came along. */
export interface Reference {
  readonly object: string;
  readonly value: string;
  readonly name: string | undefined;
}

/** Tells what records of an object are called, by their ids. */
export type AskNames = (object: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;

/**
 * Gives what a record is called that is referred to: at once where its name came along with any reference to it, else
 * when it has been asked for, with one question for each object.
 */
export function namesBeside(
  references: readonly Reference[],
  ask: AskNames,
): (reference: Pick<Reference, 'object' | 'value'>) => string | Promise<string | undefined> | undefined {
  const known = new Map(references.flatMap((one) => (one.name === undefined ? [] : [[keyOf(one), one.name]])));
  const missing = references.filter((one) => !known.has(keyOf(one)) && /^\d{1,15}$/.test(one.value));
  const asked = new Map(
    [...new Set(missing.map(({ object }) => object))].map((object) => {
      const ids = new Set(missing.filter((one) => one.object === object).map(({ value }) => value));
      return [object, ask(object, [...ids])];
    }),
  );
  return (one) => known.get(keyOf(one)) ?? asked.get(one.object)?.then((names) => names.get(one.value));
}

const keyOf = ({ object, value }: Pick<Reference, 'object' | 'value'>): string => `${object} ${value}`;
