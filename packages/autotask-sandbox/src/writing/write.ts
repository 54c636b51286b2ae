import type { Entity, SandboxRecord } from '../entities/entity.js';
import { businessError, Refusal, texts } from '../refusal.js';
import type { SandboxState } from '../state.js';
import { findProblems } from './check-record.js';
import { readBody, readId } from './read-body.js';
import { changeStamps, creationStamps } from './stamps.js';

/** The parent a child's path names, as the field that holds it: `{ companyID: 0 }`; empty for an entity of its own. */
export type ParentValues = SandboxRecord;

/** Whom new records name as their creator. */
const creatorId = 29_682_890;

/** Creates a record and returns its id. */
export const create = (state: SandboxState, entity: Entity, body: unknown, parent: ParentValues): number => {
  const { values, problems } = readBody(entity, body);
  const record = { ...defaults(entity), ...withoutNulls(values), ...parent };
  const all = new Set(
    entity.fields.filter((field) => !field.isReadOnly || field.name in parent).map(({ name }) => name),
  );
  all.delete('id');
  refuse(problems);
  refuse(findProblems(state.tables, entity, record, all));
  const stamps = creationStamps(entity, new Date(state.now()).toISOString(), creatorId);
  state.counters.count('writes');
  return state.tables.of(entity).insert(withoutSecrets({ ...record, ...stamps }));
};

/** Changes the fields named, or with `isWhole` (PUT) sets those left out to null. */
export const change = (
  state: SandboxState,
  entity: Entity,
  body: unknown,
  parent: ParentValues,
  isWhole: boolean,
): number => {
  const before = findBelow(state, entity, readId(body), parent, 'update');
  const { values, problems } = readBody(entity, body, before);
  const given = isWhole ? { ...blank(entity), ...values } : values;
  const record = { ...before, ...given };
  refuse(problems);
  refuse(findProblems(state.tables, entity, record, new Set(Object.keys(given))));
  const stamps = changeStamps(entity, new Date(state.now()).toISOString());
  state.tables.of(entity).replace(withoutSecrets({ ...record, ...stamps }));
  state.counters.count('writes');
  return Number(before['id']);
};

/** Deletes a record and returns its id. */
export const remove = (state: SandboxState, entity: Entity, id: number, parent: ParentValues): number => {
  findBelow(state, entity, id, parent, 'delete');
  state.tables.of(entity).remove(id);
  state.counters.count('writes');
  return id;
};

const findBelow = (
  state: SandboxState,
  entity: Entity,
  id: number,
  parent: ParentValues,
  verb: string,
): SandboxRecord => {
  const found = state.tables.of(entity).find(id);
  const isBelow = Object.entries(parent).every(([field, value]) => found?.[field] === value);
  if (found === undefined || !isBelow) throw businessError(500, texts.noMatch(verb));
  return found;
};

// A record is active unless it says otherwise, but only where nobody must say so.
const defaults = (entity: Entity): SandboxRecord =>
  entity.fields.some(({ name, type, isRequired }) => name === 'isActive' && type === 'boolean' && !isRequired)
    ? { isActive: true }
    : {};

const blank = (entity: Entity): SandboxRecord =>
  Object.fromEntries(
    entity.fields
      .filter(({ name, isReadOnly }) => !isReadOnly && name !== entity.parent?.field)
      .map(({ name }) => [name, null]),
  );

const withoutNulls = (values: SandboxRecord): SandboxRecord =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

// A portal user's password goes in and does not come out.
const withoutSecrets = ({ password: _password, ...record }: SandboxRecord): SandboxRecord => record;

const refuse = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Refusal(500, { errors });
};
