import type { Entity, SandboxRecord } from '../entities/entity.js';
import { userDefinedValues, type UserDefinedValue } from '../entities/present.js';
import { asText } from '../as-text.js';
import { valueOf } from '../query/body.js';
import { businessError, Refusal, texts } from '../refusal.js';
import { readValue } from './read-value.js';

/** The fields a body sets, by their names on the wire, and what is wrong with the others. */
export type ReadBody = { readonly values: SandboxRecord; readonly problems: readonly string[] };

/**
 * Reads the body of a write. Names are read in any casing. Fields the entity does not have and fields that are
 * read-only are passed over, as the vendor does with those of a creator.
 */
export const readBody = (entity: Entity, body: unknown, before: SandboxRecord = {}): ReadBody => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw businessError(500, texts.unreadableJson);
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, sent] of Object.entries(body)) {
    const field = entity.fields.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (field === undefined || field.isReadOnly || field.name === entity.parent?.field) continue;
    const read = readValue(field, sent);
    if ('problem' in read) problems.push(read.problem);
    else values[field.name] = read.value;
  }
  const own = readUserDefined(entity, valueOf(body, 'userdefinedfields'), before);
  return { values: { ...values, ...(own && { userDefinedFields: own }) }, problems };
};

/** The id a body names for the record to change. */
export const readId = (body: unknown): number => {
  const id = Number(valueOf(body, 'id'));
  if (!Number.isSafeInteger(id)) throw businessError(500, texts.missingField('id'));
  return id;
};

const readUserDefined = (
  entity: Entity,
  sent: unknown,
  before: SandboxRecord,
): readonly UserDefinedValue[] | undefined => {
  if (sent === undefined || sent === null) return undefined;
  if (!Array.isArray(sent)) throw new Refusal(500, { errors: [texts.unexpected(54_634)], errorId: 54_634 });
  const values = new Map(userDefinedValues(before).map(({ name, value }) => [name, value]));
  for (const each of sent as readonly unknown[]) {
    const asked = String(valueOf(each, 'name'));
    const known = entity.userDefinedFields.find(({ name }) => name.toLowerCase() === asked.toLowerCase());
    if (known === undefined) throw businessError(500, texts.unknownField(asked, entity.name));
    const value = valueOf(each, 'value');
    values.set(known.name, value === null || value === undefined ? null : asText(value));
  }
  return [...values].map(([name, value]) => ({ name, value }));
};
