import { Column, Param, Placeholder, type Query, is } from 'drizzle-orm';

/** Values by their names, as the driver takes them. */
export type Bind = (values: Readonly<Record<string, unknown>>) => readonly unknown[];

type Reader = (values: Readonly<Record<string, unknown>>) => unknown;

/**
 * How a statement that Drizzle built takes its values. Drizzle looks anew at every parameter of every run, which costs
 * more than the run: here each parameter becomes a small function once, with the column's own encoder in it.
 */
export function compileBind({ params }: Query): Bind {
  const readers = params.map(readerOf);
  return (values) => readers.map((read) => read(values));
}

function readerOf(param: unknown): Reader {
  if (is(param, Placeholder)) return named(param.name);
  if (!is(param, Param)) return () => param;
  const { value, encoder } = param;
  if (!is(value, Placeholder)) return () => encoder.mapToDriverValue(value);
  const read = named(value.name);
  if (encoder.mapToDriverValue === Column.prototype.mapToDriverValue) return read;
  return (values) => encoder.mapToDriverValue(read(values));
}

/** A name without a value is a mistake of ours, and undefined would be bound as one. */
const named =
  (name: string): Reader =>
  (values) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value was given for ${name}.`);
    return value;
  };
