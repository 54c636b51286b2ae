import { type SQL, and, eq, sql } from 'drizzle-orm';
import { instanceDifference } from '../audit/instance-difference.js';
import { nameKeyOf } from '../instances/instance-query.js';
import { type InstanceUpdate, type StoredInstance, VersionMoved } from '../instances/ports.js';
import { activityStatement } from './activity.js';
import { checkStatements } from './checks.js';
import { storedConfiguration } from './rows.js';
import type { Session } from './session.js';
import { replacedConfigurations, retiringTokens } from './sqlite/schema/instance-history.js';
import { instanceTags, instances } from './sqlite/schema/instances.js';
import type { Statement, StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

/** A placeholder in `set`, which runs at run time through the column's own encoder; Drizzle's types do not know of it. */
const bound = (name: string) => placeholder(name) as unknown as SQL;

/** Everything that may change, at once: one prepared statement serves every change. */
const writeInstance: StatementFactory = (db) =>
  db
    .update(instances)
    .set({
      name: bound('name'),
      nameKey: bound('nameKey'),
      state: bound('state'),
      disabled: bound('disabled'),
      tags: bound('tags'),
      configuration: bound('configuration'),
      sealedConfiguration: bound('sealedConfiguration'),
      lastVerification: sql`${placeholder('lastVerification')}`,
      deletedAt: sql`${placeholder('deletedAt')}`,
      updatedAt: bound('at'),
      version: sql`${instances.version} + 1`,
    })
    .where(and(eq(instances.number, placeholder('number')), eq(instances.version, placeholder('version'))))
    .prepare();

const writeToken: StatementFactory = (db) =>
  db
    .update(instances)
    .set({
      tokenHash: sql`${placeholder('tokenHash')}`,
      sealedToken: sql`${placeholder('sealedToken')}`,
      tokenCreatedAt: sql`${placeholder('at')}`,
      tokenUsedAt: null,
    })
    .where(eq(instances.number, placeholder('number')))
    .prepare();

const retireToken: StatementFactory = (db) =>
  db
    .insert(retiringTokens)
    .select(
      db
        .select({
          tokenHash: instances.tokenHash,
          organizationId: instances.organizationId,
          instanceId: instances.id,
          usedAt: instances.tokenUsedAt,
          expiresAt: sql`${placeholder('expiresAt')}`.as('expires_at'),
        })
        .from(instances)
        .where(eq(instances.number, placeholder('number'))),
    )
    .prepare();

const endRetiringTokens: StatementFactory = (db) =>
  db
    .delete(retiringTokens)
    .where(eq(retiringTokens.instanceId, placeholder('id')))
    .prepare();

/** Takes a tag of an instance out of the search. */
export const deleteTag: StatementFactory = (db) =>
  db
    .delete(instanceTags)
    .where(
      and(
        eq(instanceTags.organizationId, placeholder('organizationId')),
        eq(instanceTags.tag, placeholder('tag')),
        eq(instanceTags.instanceId, placeholder('id')),
      ),
    )
    .prepare();

const forgetReplaced: StatementFactory = (db) =>
  db
    .delete(replacedConfigurations)
    .where(eq(replacedConfigurations.instanceId, placeholder('id')))
    .prepare();

const keepReplaced: StatementFactory = (db) =>
  db
    .insert(replacedConfigurations)
    .values({
      instanceId: placeholder('id'),
      configuration: placeholder('configuration'),
      sealedConfiguration: placeholder('sealedConfiguration'),
      state: placeholder('state'),
      lastVerification: sql`${placeholder('lastVerification')}`,
      replacedAt: placeholder('at'),
      expiresAt: placeholder('expiresAt'),
    })
    .prepare();

/** Writes the tag of an instance for searching. */
export const insertTag: StatementFactory = (db) =>
  db
    .insert(instanceTags)
    .values({
      organizationId: placeholder('organizationId'),
      tag: placeholder('tag'),
      instanceId: placeholder('id'),
    })
    .prepare();

/** Changes an instance and all that goes with it in one command; throws VersionMoved when another change came first. */
export async function updateInstance({ commit }: Session, update: InstanceUpdate): Promise<StoredInstance> {
  const { instance, changes, token, at } = update;
  await commit([
    ...rowStatements(update),
    ...tagStatements(update),
    ...tokenStatements(update),
    ...replacedStatements(update),
    ...checkStatements(update),
    activity(update),
  ]);
  return {
    ...instance,
    ...changes,
    ...(token && { sealedToken: token.sealed, tokenCreatedAt: at, tokenUsedAt: null }),
    version: instance.version + 1,
    updatedAt: at,
  };
}

function rowStatements({ instance, changes, at }: InstanceUpdate): readonly Statement[] {
  const next = { ...instance, ...changes };
  return [
    {
      prepare: writeInstance,
      values: {
        number: instance.number,
        version: instance.version,
        name: next.name,
        nameKey: nameKeyOf(next.name),
        state: next.state,
        disabled: next.disabled,
        tags: next.tags,
        sealedConfiguration: next.sealedConfiguration,
        ...storedConfiguration(next),
        deletedAt: next.deletedAt?.getTime() ?? null,
        at,
      },
      expects: { rows: 1, otherwise: () => new VersionMoved() },
    },
  ];
}

function tagStatements({ instance, changes: { tags } }: InstanceUpdate): readonly Statement[] {
  if (!tags) return [];
  const { id, organizationId } = instance;
  const gone = instance.tags.filter((tag) => !tags.includes(tag));
  const fresh = tags.filter((tag) => !instance.tags.includes(tag));
  return [
    ...gone.map((tag) => ({ prepare: deleteTag, values: { organizationId, tag, id } })),
    ...fresh.map((tag) => ({ prepare: insertTag, values: { organizationId, tag, id } })),
  ];
}

function tokenStatements({ instance: { id, number }, token, at }: InstanceUpdate): readonly Statement[] {
  if (!token) return [];
  const retirement =
    token.oldWorksUntil === null
      ? { prepare: endRetiringTokens, values: { id } }
      : { prepare: retireToken, values: { number, expiresAt: token.oldWorksUntil.getTime() } };
  return [
    retirement,
    { prepare: writeToken, values: { number, tokenHash: token.hash, sealedToken: token.sealed, at: at.getTime() } },
  ];
}

function replacedStatements({ instance, keepReplacedUntil, at }: InstanceUpdate): readonly Statement[] {
  if (!keepReplacedUntil) return [];
  const { id, state, sealedConfiguration } = instance;
  return [
    { prepare: forgetReplaced, values: { id } },
    {
      prepare: keepReplaced,
      values: { id, state, sealedConfiguration, ...storedConfiguration(instance), at, expiresAt: keepReplacedUntil },
    },
  ];
}

const activity = ({ instance, changes, action, changed = [], actor, at }: InstanceUpdate): Statement =>
  activityStatement(
    {
      ...{ action, at, instanceId: instance.id, state: changes.state ?? instance.state, changes: changed },
      details: instanceDifference(instance, changes),
    },
    actor,
  );
