import type { FilledDatabase, NewDatabase } from '../dataset/database.js';
import { type Asker, fill } from '../dataset/fill.js';
import { newPostgres } from '../dataset/postgres.js';
import { newSqlite } from '../dataset/sqlite.js';
import { machine, median, shown } from '../numbers.js';
import type { BenchOptions, Findings, Part } from '../part.js';
import { type Questions, questionsOf } from '../questions.js';

/** What the same questions of an organisation of a hundred instances cost among a thousand instances and among a million. */
const rowsOn = (store: string, name: string, newDatabase: () => Promise<NewDatabase>): Part => ({
  name,
  about: `the stores on ${store} among a thousand instances and among very many (--instances)`,
  async measure(options) {
    const small = await make(newDatabase, 1_000, 10);
    const great = await make(newDatabase, options.instances, Math.ceil(options.instances / 100));
    try {
      return await compare(small, great, options);
    } finally {
      await Promise.all([small.filled.remove(), great.filled.remove()]);
    }
  },
});

/** On SQLite, in this process. */
export const rows = rowsOn('SQLite', 'rows', newSqlite);

/** On PostgreSQL, over a connection of this machine. */
export const rowsOnPostgres = rowsOn('PostgreSQL', 'rows-postgres', newPostgres);

interface Installation {
  readonly askers: readonly Asker[];
  readonly filled: FilledDatabase;
  readonly questions: Questions;
  readonly seconds: number;
}

async function make(newDatabase: () => Promise<NewDatabase>, instances: number, organizations: number) {
  const start = performance.now();
  const { askers, filled } = await fill(await newDatabase(), { instances, organizations });
  const seconds = Math.round((performance.now() - start) / 1000);
  return { askers, filled, seconds, questions: questionsOf(filled.session) } satisfies Installation;
}

/** Asks both the same, round by round, and besides the great one's greatest organisation. */
async function compare(
  small: Installation,
  great: Installation,
  { instances, rounds }: Pick<BenchOptions, 'instances' | 'rounds'>,
): Promise<Findings> {
  const few = { questions: small.questions, askers: small.askers.slice(0, 10) };
  const many = { questions: great.questions, askers: great.askers.slice(1, 11) };
  const worst = { questions: great.questions, askers: great.askers.slice(0, 1) };
  const lines = Object.keys(small.questions).map((question) => ({
    question,
    few: { ...few, times: [] as number[] },
    many: { ...many, times: [] as number[] },
    worst: { ...worst, times: [] as number[] },
  }));
  for (let round = 1; round <= rounds; round++) {
    console.log(`round ${round}`);
    for (const { question, few, many, worst } of lines) {
      await inTurns(question, few, many);
      await inTurns(question, worst);
    }
  }
  const size = Math.min(100_000, instances / 10).toLocaleString('en');
  return {
    text: [
      `| what, in µs | among 1,000 | among ${instances.toLocaleString('en')} | times | the organisation of ${size} |`,
      '| --- | ---: | ---: | ---: | ---: |',
      ...lines.map(({ question, few, many, worst }) => {
        const [one, other, greatest] = [few, many, worst].map(({ times }) => median(times)) as [number, number, number];
        return `| ${question} | ${shown(one)} | ${shown(other)} | ${(other / one).toFixed(2)} | ${shown(greatest)} |`;
      }),
      '',
      `Medians of ${rounds} rounds, asked of the store in turns. ${great.filled.about}; ${great.askers.length} organisations, filled in ${great.seconds} s. Machine: ${machine()}.`,
    ].join('\n'),
  };
}

interface Asked {
  readonly questions: Questions;
  readonly askers: readonly Asker[];
  /** What each question took, in microseconds. */
  readonly times: number[];
}

/** Asks each some hundred times in turns, or for half a second where that is sooner. */
async function inTurns(question: string, ...asked: readonly Asked[]): Promise<void> {
  const end = performance.now() + 500;
  for (let turn = 0; turn < 210 && (turn < 12 || performance.now() < end); turn++) {
    for (const { questions, askers, times } of asked) {
      const start = performance.now();
      await questions[question]?.(askers[turn % askers.length] as Asker);
      if (turn >= 10) times.push((performance.now() - start) * 1000);
    }
  }
}
