import type Database from 'better-sqlite3';
import type { Session } from '../src/db/session.js';

/** Everything a piece of work reads, changes and deletes, each with the way SQLite takes to it. */
export async function plansOf(session: Session, work: () => Promise<unknown>): Promise<readonly string[]> {
  const client = (session.db as unknown as { readonly $client: Database.Database }).$client;
  const prepare = client.prepare.bind(client);
  const texts = new Set<string>();
  client.prepare = (text: string) => {
    texts.add(text);
    return prepare(text);
  };
  try {
    await work();
  } finally {
    client.prepare = prepare;
  }
  return [...texts].filter((text) => /^(select|update|delete)/.test(text)).map((text) => planOf(prepare, text));
}

/** Not tables of the schema, or never more than a row: what was found so far, the index of names and how far it has come. */
const harmless = /^SCAN (found|at|name_index|instance_names VIRTUAL TABLE INDEX .*)$/;

/** The plans that read a table or an index from its beginning to its end. */
export const fullScans = (plans: readonly string[]): readonly string[] =>
  plans.filter((plan) => plan.split('; ').some((step) => /^SCAN /.test(step) && !harmless.test(step)));

function planOf(prepare: (text: string) => Database.Statement, text: string): string {
  const values = (text.match(/\?/g) ?? []).map(() => null);
  const steps = prepare(`explain query plan ${text}`).all(...values) as { detail: string }[];
  return steps.map(({ detail }) => detail).join('; ');
}
