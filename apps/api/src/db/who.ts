import { and, asc, desc, eq, getTableColumns, gte, inArray, or, gt, isNull } from 'drizzle-orm';
import type { KnownInstance, WhoQuestion, WhoStore } from '../audit/who.js';
import { toSummary } from './activity.js';
import type { Session } from './session.js';
import { users } from './sqlite/schema/accounts.js';
import { retiringTokens } from './sqlite/schema/instance-history.js';
import { instances } from './sqlite/schema/instances.js';
import { secretUses } from './sqlite/schema/secret-uses.js';
import { hourMs } from '../milliseconds.js';

/** Reads from a database who and what there is and was. */
export const createWhoStore = ({ db }: Pick<Session, 'db'>): WhoStore => ({
  async listInstances(question) {
    const found = await db
      .select({
        id: instances.id,
        number: instances.number,
        name: instances.name,
        elementKey: instances.elementKey,
        organizationId: instances.organizationId,
        isDisabled: instances.disabled,
        createdAt: instances.createdAt,
        deletedAt: instances.deletedAt,
        tokenCreatedAt: instances.tokenCreatedAt,
        tokenUsedAt: instances.tokenUsedAt,
      })
      .from(instances)
      .where(isMeant(question))
      .orderBy(asc(instances.number));
    const old = await db
      .select({
        instanceId: retiringTokens.instanceId,
        usedAt: retiringTokens.usedAt,
        expiresAt: retiringTokens.expiresAt,
      })
      .from(retiringTokens)
      .where(inArray(retiringTokens.instanceId, idsOf(db, question)));
    const oldOf = new Map<string, KnownInstance['oldTokens'][number][]>();
    for (const { instanceId, ...token } of old) oldOf.set(instanceId, [...(oldOf.get(instanceId) ?? []), token]);
    return found.map((instance) => ({ ...instance, oldTokens: oldOf.get(instance.id) ?? [] }));
  },
  listUsers: async (organizationId) =>
    db
      .select({
        id: users.id,
        number: users.number,
        email: users.email,
        role: users.role,
        joinedAt: users.createdAt,
        removedAt: users.removedAt,
      })
      .from(users)
      .where(eq(users.organizationId, organizationId))
      .orderBy(asc(users.number)),
  async listUses(question, limit) {
    const rows = await db
      .select({ use: getTableColumns(secretUses), actor: getTableColumns(users) })
      .from(secretUses)
      .leftJoin(users, eq(users.id, secretUses.actorId))
      .where(and(gte(secretUses.hour, hourOf(question.since)), inArray(secretUses.instanceId, idsOf(db, question))))
      .orderBy(desc(secretUses.hour), desc(secretUses.lastAt))
      .limit(limit);
    return rows.map(({ use, actor }) => ({ ...use, actor: actor && toSummary(actor) }));
  },
});

const idsOf = (db: Session['db'], question: WhoQuestion) =>
  db.select({ id: instances.id }).from(instances).where(isMeant(question));

/** What is meant and was there at any time since. */
const isMeant = ({ since, organizationId, instanceNumber, elementKey }: WhoQuestion) =>
  and(
    or(isNull(instances.deletedAt), gt(instances.deletedAt, since)),
    organizationId === undefined ? undefined : eq(instances.organizationId, organizationId),
    instanceNumber === undefined ? undefined : eq(instances.number, instanceNumber),
    elementKey === undefined ? undefined : eq(instances.elementKey, elementKey),
  );

/** The hour a moment lies in counts whole: when in it a use was is not kept. */
const hourOf = (at: Date): Date => new Date(Math.floor(at.getTime() / hourMs) * hourMs);
