import type { RefusalKeeper, RefusedSecret } from '@isotope/autotask';
import { asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Session } from './session.js';
import { refusedSecrets } from './sqlite/schema/refused-secrets.js';
import type { StatementFactory } from './statement.js';

const placeholder = sql.placeholder;

const deleteExpired: StatementFactory = (db) =>
  db
    .delete(refusedSecrets)
    .where(lte(refusedSecrets.at, placeholder('expired')))
    .prepare();

const upsertRefused: StatementFactory = (db) =>
  db
    .insert(refusedSecrets)
    .values({
      userHash: placeholder('userHash'),
      secretHash: placeholder('secretHash'),
      at: placeholder('at'),
      message: placeholder('message'),
      providerMessage: placeholder('providerMessage'),
    })
    .onConflictDoUpdate({
      target: [refusedSecrets.userHash, refusedSecrets.secretHash],
      set: {
        at: sql`excluded.at`,
        message: sql`excluded.message`,
        providerMessage: sql`excluded.provider_message`,
      },
    })
    .prepare();

const deleteUser: StatementFactory = (db) =>
  db
    .delete(refusedSecrets)
    .where(eq(refusedSecrets.userHash, placeholder('userHash')))
    .prepare();

/** Keeps refused secrets in the database for as long as they count, which is given in milliseconds. */
export const createRefusedSecrets = (
  { db, commit }: Session,
  countMs: number,
): Required<RefusalKeeper> & { load(now: Date): Promise<readonly RefusedSecret[]> } => ({
  async load(now) {
    const since = new Date(now.getTime() - countMs);
    const rows = await db
      .select()
      .from(refusedSecrets)
      .where(gt(refusedSecrets.at, since))
      .orderBy(asc(refusedSecrets.at));
    return rows.map(toRefused);
  },
  async find(userHash) {
    const rows = await db
      .select()
      .from(refusedSecrets)
      .where(eq(refusedSecrets.userHash, userHash))
      .orderBy(asc(refusedSecrets.at));
    return rows.map(toRefused);
  },
  async keep({ at, providerMessage = null, ...refused }) {
    await commit([
      { prepare: deleteExpired, values: { expired: at - countMs } },
      { prepare: upsertRefused, values: { ...refused, at: new Date(at), providerMessage } },
    ]);
  },
  forget: async (userHash) => void (await commit([{ prepare: deleteUser, values: { userHash } }])),
});

const toRefused = ({ at, providerMessage, ...row }: typeof refusedSecrets.$inferSelect): RefusedSecret => ({
  ...row,
  at: at.getTime(),
  providerMessage: providerMessage ?? undefined,
});
