import type { FilledDatabase, NewDatabase } from '../dataset/database.js';
import { type Asker, fill } from '../dataset/fill.js';
import { newPostgres } from '../dataset/postgres.js';
import { newSqlite } from '../dataset/sqlite.js';
import { machine, median, shown } from '../numbers.js';
import type { Part } from '../part.js';
import { type Questions, questionsOf } from '../questions.js';

/** What the same questions of an organisation of a hundred instances cost among a thousand instances and among a million. */
const rowsOn = (store: string, name: string, newDatabase: () => Promise<NewDatabase>): Part => ({
  name,
  about: `the stores on ${store} among a thousand instances and among very many (--instances)`,
  async measure({ instances }) {
    const small = await make(newDatabase, 1_000, 10);
    const great = await make(newDatabase, instances, Math.ceil(instances / 100));
    try {
      const ordinary = (installation: Installation, from: number) => installation.askers.slice(from, from + 10);
      const [few, many] = [ordinary(small, 0), ordinary(great, 1)];
      const lines: string[] = [];
      for (const question of Object.keys(small.questions)) {
        const [one, other] = await inTurns([small, few, question], [great, many, question]);
        const [worst] = await inTurns([great, great.askers.slice(0, 1), question]);
        lines.push(
          `| ${question} | ${shown(one)} | ${shown(other)} | ${(other / one).toFixed(2)} | ${shown(worst ?? NaN)} |`,
        );
      }
      const size = Math.min(100_000, instances / 10).toLocaleString('en');
      return {
        text: [
          `| what, in µs | among 1,000 | among ${instances.toLocaleString('en')} | times | the organisation of ${size} |`,
          '| --- | ---: | ---: | ---: | ---: |',
          ...lines,
          '',
          `Medians, asked of the store in turns. ${great.filled.about}; ${great.askers.length} organisations, filled in ${great.seconds} s. Machine: ${machine()}.`,
        ].join('\n'),
      };
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

type Asked = readonly [installation: Installation, askers: readonly Asker[], question: string];

/** The median of each in microseconds, some hundred times in turns, or for half a second where that is sooner. */
async function inTurns(...asked: readonly Asked[]): Promise<[number, number]> {
  const times: number[][] = asked.map(() => []);
  const end = performance.now() + 600;
  for (let turn = 0; turn < 310 && (turn < 12 || performance.now() < end); turn++) {
    for (const [index, [{ questions }, askers, question]] of asked.entries()) {
      const start = performance.now();
      await questions[question]?.(askers[turn % askers.length] as Asker);
      if (turn >= 10) times[index]?.push((performance.now() - start) * 1000);
    }
  }
  return times.map(median) as [number, number];
}
