import { defaultFieldsKey, readDefaultFields } from '@isotope/core';
import type { StoredInstance } from '../instances/ports.js';
import { HubError, invalidQuery } from './errors.js';
import type { HubObject } from './ports.js';

/** The fields an instance wants an object's records answered with where none are asked for; undefined for all. */
export function defaultFieldsOf(
  { configuration }: Pick<StoredInstance, 'configuration'>,
  { name, vendorName, isResource }: HubObject,
): readonly string[] | undefined {
  const value = configuration.find(({ key }) => key === defaultFieldsKey)?.value;
  const fields = value == null ? undefined : readDefaultFields(value);
  if (!fields) return undefined;
  // A resource is known by its name alone: accounts and leads are one object of the vendor's.
  const names = (isResource ? [name] : [name, vendorName]).map((one) => one.toLowerCase());
  const found = [...fields].find(([object]) => names.includes(object.toLowerCase()));
  return found && found[1].length > 0 ? found[1] : undefined;
}

/** Work on default fields: one there is not is told by the entry that names it, as the caller has named none. */
export async function withDefaultFields<Answer>(
  fields: readonly string[] | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!fields || !(error instanceof HubError) || error.problems[0]?.key !== 'fields') throw error;
    const message = `${error.message} The instance's ${defaultFieldsKey} asks for it: change that, or say fields.`;
    throw invalidQuery(defaultFieldsKey, message, 'UNKNOWN');
  }
}
