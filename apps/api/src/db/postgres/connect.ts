import { createHash } from 'node:crypto';
import pg from 'pg';

/** How to reach a database, as DATABASE_URL says it. */
export interface PostgresAddress {
  readonly url: string;
  /** Where notifications come from: the same, or the server itself where a pooler stands before it. */
  readonly listenUrl: string;
  /** The most connections this process opens. */
  readonly connections: number;
  /** Whether statements stay prepared on a connection; a pooler that hands connections on by the transaction may not bear it. */
  readonly isPreparing: boolean;
}

/** Reads `postgres://…`; `connections`, `prepare` and `listen` in its query are ours, the rest is the driver's. */
export function readAddress(databaseUrl: string): PostgresAddress {
  const url = new URL(databaseUrl);
  const connections = Number(url.searchParams.get('connections') ?? 10);
  const isPreparing = url.searchParams.get('prepare') !== 'false';
  const listen = url.searchParams.get('listen');
  for (const own of ['connections', 'prepare', 'listen']) url.searchParams.delete(own);
  const listening = new URL(url.href);
  if (listen !== null) {
    const { hostname, port } = new URL(`postgres://${listen}`);
    Object.assign(listening, { hostname, port: port || '5432' });
  }
  return { url: url.href, listenUrl: listening.href, connections, isPreparing };
}

const { builtins } = pg.types;
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.JSON, String],
]);

/** What the columns of the schema read: numbers as numbers, and JSON as the text it is kept as. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    parsers.get(oid) ?? (pg.types.getTypeParser(oid, format ?? 'text') as (text: string) => unknown),
};

/** Longer than anything here takes; what hangs is a connection that is no more. */
const statementMs = 30_000;

/** Opens the connections of one process as they are needed. Statements of a command go out together, not one by one. */
export function connect({ url, connections }: PostgresAddress): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    pipeline: true,
    keepAlive: true,
    application_name: 'isotope',
    connectionTimeoutMillis: 5_000,
    statement_timeout: statementMs,
    query_timeout: statementMs + 5_000,
    idle_in_transaction_session_timeout: statementMs,
  });
  // A connection that breaks while nobody uses it is replaced when one is needed again.
  pool.on('error', () => undefined);
  // One that breaks while a command has it says so besides failing the statement: unheard, that would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** A connection beside those of the pool that waits as long as it takes, not opened yet. */
export const patientClientOf = ({ url }: PostgresAddress): pg.Client =>
  new pg.Client({
    connectionString: url,
    keepAlive: true,
    application_name: 'isotope',
    connectionTimeoutMillis: 5_000,
  });

/** A connection to hear notifications over, not opened yet. */
export const listenerOf = ({ listenUrl }: PostgresAddress): pg.Client =>
  new pg.Client({
    connectionString: listenUrl,
    keepAlive: true,
    application_name: 'isotope listener',
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
  });

/** How a statement is sent: under a name by which a connection knows it again, once it has prepared it. */
export function statementsOf({ isPreparing }: Pick<PostgresAddress, 'isPreparing'>) {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const made = `isotope_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    names.set(text, made);
    return made;
  };
  return (text: string, values: readonly unknown[]): pg.QueryArrayConfig => ({
    ...(isPreparing && { name: nameOf(text) }),
    text,
    values: values.map(withoutNul),
    rowMode: 'array',
    types,
  });
}

export type ToQuery = ReturnType<typeof statementsOf>;

/** PostgreSQL keeps no NUL in a text. */
const withoutNul = (value: unknown): unknown =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\u{fffd}') : value;
