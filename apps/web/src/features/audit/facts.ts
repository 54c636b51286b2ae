/** Something told of an entry: what it was and what it is, or what it simply is. */
export interface Fact {
  /** `name`, `role`, or the key of a configuration entry. */
  readonly name: string;
  readonly isConfiguration: boolean;
  /** Absent where nothing is told of it; null where it was empty. */
  readonly before?: unknown;
  readonly after?: unknown;
}

interface Told {
  readonly before: unknown;
  readonly after: unknown;
  readonly about: unknown;
}

type Facts = Readonly<Record<string, unknown>>;

/** What differs, name by name, and after it what else there is to tell. */
export const factsOf = ({ before, after, about }: Told): readonly Fact[] => [
  ...differences(before, after, false),
  ...Object.entries(recordIn(about) ?? {}).map(([name, told]) => ({ name, isConfiguration: false, after: told })),
];

function differences(before: unknown, after: unknown, isConfiguration: boolean): readonly Fact[] {
  const [old, fresh] = [recordIn(before), recordIn(after)];
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(fresh ?? {})])];
  return names.flatMap((name) => {
    if (name === configuration && !isConfiguration) return differences(old?.[name], fresh?.[name], true);
    return { name, isConfiguration, ...(old && { before: old[name] }), ...(fresh && { after: fresh[name] }) };
  });
}

const configuration = 'configuration';

const recordIn = (value: unknown): Facts | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Facts) : undefined;

/** A secret as the audit tells it: that there is one, and which. */
export interface ToldSecret {
  readonly isSecret: true;
  readonly fingerprint: string | null;
}

export const isToldSecret = (value: unknown): value is ToldSecret => recordIn(value)?.['isSecret'] === true;

export const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** A moment as JSON has it. */
export const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
