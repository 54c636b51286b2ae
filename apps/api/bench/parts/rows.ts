import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { createAccountStore } from '../../src/db/account-store.js';
import { createCheckSchedule } from '../../src/db/check-schedule.js';
import { createInstanceStore } from '../../src/db/instance-store.js';
import { createOverviewStore } from '../../src/db/overview.js';
import { databaseFile, openSqlite } from '../../src/db/sqlite/open.js';
import type { InstanceFilter, InstanceOrder } from '../../src/instances/instance-query.js';
import { fill } from '../dataset/fill.js';
import { rare } from '../dataset/make.js';
import { machine, median, shown } from '../numbers.js';
import type { Part } from '../part.js';

type Questions = Readonly<Record<string, (organizationId: string) => Promise<unknown>>>;

const byAge: InstanceOrder = { field: 'CREATED_AT', direction: 'DESC' };
const byName: InstanceOrder = { field: 'NAME', direction: 'ASC' };

/** What the same questions of an organisation of a hundred instances cost among a thousand instances and among a million. */
export const rows: Part = {
  name: 'rows',
  about: 'the store among a thousand instances and among very many (--instances)',
  async measure({ instances }) {
    const small = await open(1_000, 10);
    const great = await open(instances, Math.ceil(instances / 100));
    try {
      const ordinary = (installation: Installation, from: number) => installation.ids.slice(from, from + 10);
      const [few, many] = [ordinary(small, 0), ordinary(great, 1)];
      const lines: string[] = [];
      for (const name of Object.keys(small.questions)) {
        const [one, other] = await inTurns([small, few, name], [great, many, name]);
        const [worst] = await inTurns([great, great.ids.slice(0, 1), name]);
        lines.push(
          `| ${name} | ${shown(one)} | ${shown(other)} | ${(other / one).toFixed(2)} | ${shown(worst ?? NaN)} |`,
        );
      }
      const size = Math.min(100_000, instances / 10).toLocaleString('en');
      return {
        text: [
          `| what, in µs | among 1,000 | among ${instances.toLocaleString('en')} | times | the organisation of ${size} |`,
          '| --- | ---: | ---: | ---: | ---: |',
          ...lines,
          '',
          `Medians, asked of the store in turns. ${great.ids.length} organisations, filled in ${great.seconds} s. Machine: ${machine()}.`,
        ].join('\n'),
      };
    } finally {
      await Promise.all([small.close(), great.close()]);
    }
  },
};

interface Installation {
  readonly ids: readonly string[];
  readonly questions: Questions;
  readonly seconds: number;
  close(): Promise<void>;
}

async function open(count: number, organizations: number): Promise<Installation> {
  const dataDir = mkdtempSync(join(tmpdir(), 'isotope-bench-rows-'));
  const start = performance.now();
  const ids = await fill(dataDir, { instances: count, organizations });
  const seconds = Math.round((performance.now() - start) / 1000);
  const session = openSqlite(databaseFile(dataDir));
  return {
    ids,
    seconds,
    questions: questionsOf(session),
    close: async () => {
      await session.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

function questionsOf(session: ReturnType<typeof openSqlite>): Questions {
  const store = createInstanceStore(session);
  const [overview, schedule, accounts] = [
    createOverviewStore(session),
    createCheckSchedule(session),
    createAccountStore(session),
  ];
  const list =
    (filter: InstanceFilter, order = byAge) =>
    (id: string) =>
      store.list(id, { filter, order, limit: 21 });
  const later = async (id: string) => {
    const after = { id: v7({ msecs: Date.now() - 180 * 86_400_000 }), nameKey: '' };
    return store.list(id, { filter: {}, order: byAge, after, limit: 21 });
  };
  const day = { from: new Date(Date.now() - 86_400_000), to: new Date() };
  return {
    'list of 20 by age': list({}),
    'a page from the middle': later,
    'list of 20 by name': list({}, byName),
    'by a frequent tag': list({ tags: ['production'] }),
    'by a rare tag': list({ tags: [rare.tag] }),
    'by state': list({ states: ['REJECTED'] }),
    'by two states': list({ states: ['REJECTED', 'UNREACHABLE'] }),
    'by tag and state': list({ tags: ['production'], states: ['REJECTED'] }),
    'by tag and state, by name': list({ tags: ['production'], states: ['REJECTED'] }, byName),
    'a frequent text': list({ search: 'production' }),
    'a rare text': list({ search: rare.word }),
    'a beginning of two letters': list({ search: 'co' }),
    'count of all': (id) => store.count(id, {}),
    'count by tag and state': (id) => store.count(id, { tags: ['production'], states: ['VERIFIED'] }),
    'count of a frequent text': (id) => store.count(id, { search: 'production' }),
    'counts of tags': (id) => store.countTags(id, { prefix: '', limit: 20 }),
    'one instance': async (id) => store.findById(id, v7()),
    'by a token': () => store.findByToken('none', new Date()),
    authorise: () => accounts.findBySecrets('none', 'none'),
    'overview: states': (id) => overview.countStates(id),
    'overview: a day': (id) => Promise.all([overview.countCreated(id, [day]), overview.countFailedChecks(id, [day])]),
    'overview: what happened last': (id) => overview.listRecent(id, 10),
    'checks that are not planned yet': () => schedule.listUnplanned(50),
  };
}

type Asked = readonly [installation: Installation, ids: readonly string[], name: string];

/** The median of each in microseconds, some hundred times in turns, or for half a second where that is sooner. */
async function inTurns(...asked: readonly Asked[]): Promise<[number, number]> {
  const times: number[][] = asked.map(() => []);
  const end = performance.now() + 600;
  for (let turn = 0; turn < 310 && (turn < 12 || performance.now() < end); turn++) {
    for (const [index, [{ questions }, ids, name]] of asked.entries()) {
      const start = performance.now();
      await questions[name]?.(ids[turn % ids.length] as string);
      if (turn >= 10) times[index]?.push((performance.now() - start) * 1000);
    }
  }
  return times.map(median) as [number, number];
}
