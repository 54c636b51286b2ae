import pg from 'pg';

/** A statement as it went to the server. */
export interface Sent {
  /** By which a connection knows it again; undefined where it is planned anew each time. */
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Everything a piece of work reads, changes and deletes in the tables of the schema, as it goes to the server. */
export async function sentBy(work: () => Promise<unknown>): Promise<readonly Sent[]> {
  const { query } = pg.Client.prototype;
  const sent = new Map<string, Sent>();
  pg.Client.prototype.query = function (this: pg.Client, ...asked: unknown[]) {
    const [{ name, text, values = [] }] = asked as [Partial<Sent>];
    if (text && /^(select|update|delete)/.test(text)) sent.set(text, { name, text, values });
    return (query as (...asked: unknown[]) => unknown).apply(this, asked);
  } as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return [...sent.values()];
}

/** A step of a plan that takes rows from a table or an index, and the condition by which it enters the index. */
interface Read {
  readonly step: string;
  readonly table: string | undefined;
  readonly index: string | undefined;
  readonly condition: string | undefined;
  /** It ends at the first row it meets. */
  readonly isFirst: boolean;
}

export interface Plan {
  readonly text: string;
  readonly reads: readonly Read[];
  /** Whether all that was found is put in order before the first of it is given. */
  readonly isSorted: boolean;
}

interface Step {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly Step[];
}

/**
 * How the server takes to each: for the values it was sent with and, where it stays prepared, for any, as it does once that
 * has been run a few times. It takes any way rather than to read a small table through. `without` names indexes that are not there meanwhile.
 */
export async function plansOf(
  url: string,
  sent: readonly Sent[],
  without: readonly string[] = [],
): Promise<readonly Plan[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin; set local enable_seqscan = off');
    for (const index of without) await client.query(`drop index ${index}`);
    const plans: Plan[] = [];
    for (const [at, { name: known, text, values }] of sent.entries()) {
      const literals = values.map((value) => (value === null ? 'null' : client.escapeLiteral(String(value))));
      const name = `hot_${at}`;
      await client.query(`prepare ${name} as ${text}`);
      for (const mode of ['force_custom_plan', ...(known === undefined ? [] : ['force_generic_plan'])]) {
        await client.query(`set local plan_cache_mode = ${mode}`);
        const execute = `execute ${name}${literals.length > 0 ? `(${literals.join()})` : ''}`;
        const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Step }] }>(`explain (format json) ${execute}`);
        const steps = stepsOf((rows[0] as (typeof rows)[0])['QUERY PLAN'][0].Plan);
        plans.push({
          text,
          reads: steps.flatMap(toRead),
          isSorted: steps.some(([step]) => step['Node Type'] === 'Sort'),
        });
      }
    }
    return plans;
  } finally {
    await client.end();
  }
}

type Under = readonly [step: Step, parent: Step | undefined];

const stepsOf = (step: Step, parent?: Step): readonly Under[] => [
  [step, parent],
  ...(step.Plans ?? []).flatMap((under) => stepsOf(under, step)),
];

const toRead = ([step, parent]: Under): readonly Read[] =>
  step['Node Type'] === 'Seq Scan' || step['Index Name'] !== undefined
    ? [
        {
          step: step['Node Type'],
          table: step['Relation Name'],
          index: step['Index Name'],
          condition: step['Index Cond'],
          isFirst: parent?.['Node Type'] === 'Limit' && step.Filter === undefined,
        },
      ]
    : [];

/** The reads that go through a table or an index from its beginning to its end, each with its statement. */
export const fullReads = (plans: readonly Plan[]): readonly string[] =>
  plans.flatMap(({ text, reads }) =>
    reads
      .filter(({ condition, isFirst }) => condition === undefined && !isFirst)
      .map(({ step, table, index }) => `${step} ${index ?? table}: ${text}`),
  );
