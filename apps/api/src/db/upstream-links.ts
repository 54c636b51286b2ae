import { and, eq, isNotNull, isNull, lte, notExists, sql } from 'drizzle-orm';
import { AttemptGone, type UpstreamJoin, type UpstreamLink, type UpstreamStore } from '../instances/upstream/ports.js';
import type { Session } from './session.js';
import { instances } from './sqlite/schema/instances.js';
import { upstreamAttempts, upstreamInstances } from './sqlite/schema/upstream.js';
import { type Statement, type StatementFactory, preparedOnce } from './statement.js';

const placeholder = sql.placeholder;

const insertLink: StatementFactory = (db) =>
  db
    .insert(upstreamInstances)
    .values({
      instanceId: placeholder('instanceId'),
      organizationId: placeholder('organizationId'),
      platformUrl: placeholder('platformUrl'),
      attemptId: placeholder('attemptId'),
      upstreamNumber: placeholder('upstreamNumber'),
      sealedToken: placeholder('sealedToken'),
      shown: placeholder('shown'),
      // Bound past the column's own encoder, which knows no null.
      dueAt: sql`${placeholder('dueAt')}`,
      tries: 0,
    })
    .prepare();

const forgetLink: StatementFactory = (db) =>
  db
    .delete(upstreamInstances)
    .where(eq(upstreamInstances.instanceId, placeholder('instanceId')))
    .prepare();

const endAttempt: StatementFactory = (db) =>
  db
    .delete(upstreamAttempts)
    .where(and(eq(upstreamAttempts.id, placeholder('id')), eq(upstreamAttempts.isAbandoned, false)))
    .prepare();

/** Records where an instance lives upstream and ends the attempt that made it, or undoes the whole command. */
export const joinStatements = (
  { id, organizationId }: { readonly id: string; readonly organizationId: string },
  join: UpstreamJoin,
  dueAt: Date | null = null,
): readonly Statement[] => [
  {
    prepare: endAttempt,
    values: { id: join.attemptId },
    expects: { rows: 1, otherwise: () => new AttemptGone('The create was given up before it could be recorded.') },
  },
  { prepare: forgetLink, values: { instanceId: id } },
  { prepare: insertLink, values: { instanceId: id, organizationId, ...join, dueAt: dueAt?.getTime() ?? null } },
];

const bound = (name: string) => sql`${placeholder(name)}`;

const markDue: StatementFactory = (db) =>
  db
    .update(upstreamInstances)
    .set({ dueAt: bound('dueAt'), tries: bound('tries'), problem: bound('problem') })
    .where(eq(upstreamInstances.instanceId, placeholder('instanceId')))
    .prepare();

const settle: StatementFactory = (db) =>
  db
    .update(upstreamInstances)
    .set({
      dueAt: null,
      tries: 0,
      problem: bound('problem'),
      // Written as text here: through the column's own JSON a null would become the text `null`.
      shown: sql`coalesce(${placeholder('shown')}, ${upstreamInstances.shown})`,
    })
    .where(eq(upstreamInstances.instanceId, placeholder('instanceId')))
    .prepare();

const leave: StatementFactory = (db) =>
  db
    .update(upstreamInstances)
    .set({ upstreamNumber: null, sealedToken: null, shown: null, dueAt: null, tries: 0, problem: null })
    .where(eq(upstreamInstances.instanceId, placeholder('instanceId')))
    .prepare();

const writeToken: StatementFactory = (db) =>
  db
    .update(upstreamInstances)
    .set({ sealedToken: bound('sealedToken') })
    .where(eq(upstreamInstances.instanceId, placeholder('instanceId')))
    .prepare();

const pruneLinks: StatementFactory = (db) =>
  db
    .delete(upstreamInstances)
    .where(
      and(
        isNull(upstreamInstances.upstreamNumber),
        notExists(
          db
            .select({ id: instances.id })
            .from(instances)
            .where(
              and(
                eq(instances.organizationId, upstreamInstances.organizationId),
                eq(instances.id, upstreamInstances.instanceId),
              ),
            ),
        ),
      ),
    )
    .prepare();

const selectLink: StatementFactory = (db) =>
  db
    .select()
    .from(upstreamInstances)
    .where(eq(upstreamInstances.instanceId, placeholder('instanceId')))
    .prepare();

type Links = Pick<
  UpstreamStore,
  | 'hasLinks'
  | 'findLink'
  | 'join'
  | 'markDue'
  | 'settle'
  | 'leave'
  | 'forget'
  | 'replaceToken'
  | 'listDueLinks'
  | 'prune'
>;

/** The most links that are brought into step at one time. */
const dueAtOnce = 100;

/** Keeps where instances live upstream. */
export function linkQueries(session: Session): Links {
  const { db, commit } = session;
  const prepared = preparedOnce(session);
  const write = async (prepare: StatementFactory, values: Record<string, unknown>) =>
    void (await commit([{ prepare, values }]));
  return {
    hasLinks: async () =>
      (await db.select({ id: upstreamInstances.instanceId }).from(upstreamInstances).limit(1)).length > 0,
    findLink: async (instanceId) => ((await prepared(selectLink).all({ instanceId })) as UpstreamLink[])[0],
    async join(instanceId, join, dueAt) {
      const [link] = (await prepared(selectLink).all({ instanceId })) as UpstreamLink[];
      if (!link) throw new Error('Only an instance that was provisioned upstream can be so again.');
      await commit(joinStatements({ id: instanceId, organizationId: link.organizationId }, join, dueAt));
    },
    markDue: (instanceId, dueAt, tries, problem) =>
      write(markDue, { instanceId, dueAt: dueAt.getTime(), tries, problem }),
    settle: (instanceId, shown, problem) =>
      write(settle, { instanceId, shown: shown === undefined ? null : JSON.stringify(shown), problem }),
    leave: (instanceId) => write(leave, { instanceId }),
    forget: (instanceId) => write(forgetLink, { instanceId }),
    replaceToken: (instanceId, sealedToken) => write(writeToken, { instanceId, sealedToken }),
    prune: () => write(pruneLinks, {}),
    listDueLinks: (now) =>
      db
        .select()
        .from(upstreamInstances)
        .where(and(isNotNull(upstreamInstances.dueAt), lte(upstreamInstances.dueAt, now)))
        .limit(dueAtOnce),
  };
}
