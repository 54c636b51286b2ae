import { setTimeout as sleep } from 'node:timers/promises';
import { noFaults, type FaultChanges } from '@isotope/autotask-sandbox';
import { askGraphql } from '../ask.js';
import { type Chance, chanceOf } from '../harness/random.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { withToken } from '../life.js';
import { type TestHub, openHub } from './hub.js';

/** What a soak run has seen, and the promises that were broken, each in a sentence. */
export interface SoakReport {
  readonly counts: ReadonlyMap<string, number>;
  readonly broken: readonly string[];
}

/** How long it runs, and by which chance; `hourlyLimit` is what the sandbox lets a customer's database have in an hour. */
export interface SoakOptions {
  readonly seconds: number;
  readonly seed: number;
  readonly hourlyLimit: number;
}

/** Whether a write was made, as the caller was told. */
type Outcome = 'DONE' | 'NOT_DONE' | 'UNKNOWN';

interface Made {
  readonly object: 'accounts' | 'contacts';
  readonly outcome: Outcome;
}

const workers = 8;
const faultsOf = (hourlyLimit: number): FaultChanges => ({
  threadLimit: 3,
  hourlyLimit,
  hasLatencyTiers: true,
  delayUpToMs: 25,
  unexpectedShare: 0.02,
  unavailableShare: 0.03,
  throttledShare: 0.01,
  cutShare: 0.02,
  lostAnswerShare: 0.03,
});

/**
 * Writes and reads through the hub, by three instances of one account at once, while the sandbox keeps to its limits and
 * everything goes wrong now and then: refusals in the vendor's words, cut connections, lost answers, callers that hang up,
 * and half-way an account that moves to another zone. What the callers were told is held against what the sandbox has.
 */
export async function runSoak({ seconds, seed, hourlyLimit }: SoakOptions): Promise<SoakReport> {
  const isotope = await openIsotope({ sandbox: { moreCompanies: 3_000, chanceSeed: seed } });
  try {
    const hubs = [await openHub(isotope), await openHub(isotope), await openHub(isotope)];
    const run = createRun(isotope, hubs, seed);
    isotope.sandbox.faults.change(faultsOf(hourlyLimit));
    await run.bulk();
    await run.work((seconds * 1000) / 2);
    await moveZone(isotope);
    await run.work((seconds * 1000) / 2);
    isotope.sandbox.faults.change(noFaults);
    await run.judge();
    return { counts: run.counts, broken: run.broken };
  } finally {
    await isotope.close();
  }
}

/** From now on the account lives at the sandbox's other name, and for a moment nothing comes from the old one. */
async function moveZone({ sandbox, sandboxUrl }: TestIsotope): Promise<void> {
  await sleep(500); // what was on its way has come back
  const zoneUrl = `${sandboxUrl.replace('127.0.0.1', 'localhost')}/ATServicesRest/`;
  sandbox.faults.change({ zoneUrl, wrongZone: 'EMPTY' });
  setTimeout(() => sandbox.faults.change({ wrongZone: 'OFF' }), 400);
}

function createRun(isotope: TestIsotope, hubs: readonly TestHub[], seed: number) {
  const chance = chanceOf(seed);
  const counts = new Map<string, number>();
  const broken: string[] = [];
  const made = new Map<string, Made>();
  const changed: Outcome[] = [];
  const jobs: number[] = [];
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const hub = () => hubs[chance.between(0, hubs.length - 1)]!;
  let next = 0;

  const outcomeOf = ({ status, body }: { readonly status: number; readonly body: any }): Outcome => {
    if (status >= 500 && body?.code === undefined) broken.push(`A write was answered ${status} without a code.`);
    if (status === 200) return 'DONE';
    return body?.code === 'OUTCOME_UNKNOWN' ? 'UNKNOWN' : 'NOT_DONE';
  };
  const create = async (): Promise<void> => {
    const name = `Soak ${seed} ${(next += 1)}`;
    const object = chance.next() < 0.6 ? 'accounts' : 'contacts';
    const account = { accountName: name, accountType: 1, phone: '518-555-0142', ownerResourceID: 4 };
    const values = object === 'accounts' ? account : { accountID: 0, active: 1, firstName: 'Soak', lastName: name };
    const outcome = outcomeOf(await hub().post(`/${object}`, values));
    made.set(name, { object, outcome });
    count(`creates ${outcome}`);
  };
  const change = async (): Promise<void> => {
    const outcome = outcomeOf(await hub().patch('/accounts/0', { fax: String((next += 1)) }));
    changed.push(outcome);
    count(`changes ${outcome}`);
  };
  const read = async (): Promise<void> => {
    const answer = await readSomething(isotope, hub(), chance);
    count(`reads ${answer < 400 ? 'answered' : `refused ${answer}`}`);
  };
  const hangUp = async (): Promise<void> => {
    const signal = AbortSignal.timeout(chance.between(1, 15));
    const { token } = hub();
    const path = `${isotope.url}/elements/api-v2/accounts?pageSize=100`;
    await fetch(path, { signal, headers: withToken(token).headers }).catch(() => undefined);
    count('reads given up');
  };

  return {
    counts,
    broken,
    bulk: async () => {
      for (const each of hubs.slice(0, 2)) {
        const { body } = await each.post('/bulk/query', { q: 'select * from accounts' });
        jobs.push(body.id);
      }
    },
    work: async (ms: number) => {
      const until = performance.now() + ms;
      const worker = async () => {
        while (performance.now() < until) {
          const dice = chance.next();
          await (dice < 0.3 ? create() : dice < 0.4 ? change() : dice < 0.9 ? read() : hangUp());
        }
      };
      await Promise.all(Array.from({ length: workers }, worker));
    },
    judge: async () => {
      const { threadViolations, hourlyViolations, writes, lostAnswers, calls } = isotope.sandbox.counters();
      counts.set('calls that reached the sandbox', calls);
      counts.set('writes whose answer was lost on its way', lostAnswers);
      counts.set('thread limit exceeded', threadViolations);
      counts.set('hourly limit exceeded', hourlyViolations);
      if (threadViolations > 0) broken.push(`The thread limit was exceeded ${threadViolations} times.`);
      if (hourlyViolations > 0) broken.push(`The hourly limit was exceeded ${hourlyViolations} times.`);
      const kept = await keptBy(isotope, `Soak ${seed} `);
      const possible = { DONE: [1], NOT_DONE: [0], UNKNOWN: [0, 1] } as const;
      for (const [name, { object, outcome }] of made) {
        const times = kept.get(name) ?? 0;
        const isKept = (possible[outcome] as readonly number[]).includes(times);
        if (!isKept) broken.push(`One of ${object} was told to be ${outcome} and is there ${times} times.`);
      }
      const done = changed.filter((each) => each === 'DONE').length;
      const perhaps = changed.filter((each) => each === 'UNKNOWN').length;
      const changes = writes - [...kept.values()].reduce((sum, times) => sum + times, 0);
      if (changes < done || changes > done + perhaps) {
        broken.push(`${done} changes were told to be made, ${perhaps} perhaps, and the sandbox has made ${changes}.`);
      }
      broken.push(...judgeActivity(isotope, made, changed));
      broken.push(...(await judgeJobs(hubs, jobs)));
    },
  };
}

/** One of the ways a caller reads; the status of the answer, for GraphQL that of the worst of its fields. */
async function readSomething(isotope: TestIsotope, hub: TestHub, chance: Chance): Promise<number> {
  switch (chance.between(0, 5)) {
    case 0:
      return (await hub.get('/contacts', { where: "lastName like 'A%'", pageSize: 20 })).status;
    case 1:
      return (await hub.get('/opportunities/29685000')).status;
    case 2:
      return (await hub.get('/accounts', { orderBy: 'createDate desc', pageSize: 20 })).status;
    case 3:
      return (await hub.get('/objects/tasks/metadata')).status;
    case 4:
      return (await hub.get('/accounts', { where: "accountName like '%a%e%'", pageSize: 10 })).status;
    default: {
      const query = `{ instances(first: 1) { nodes { crm { accounts(first: 20) { nodes { contacts(first: 3) { nodes { id } } } } } } } }`;
      const { status, body } = await askGraphql(isotope, query);
      return body?.errors ? 500 : status;
    }
  }
}

/** How often each name that begins so is kept, asked of the sandbox itself. */
async function keptBy({ sandboxUrl }: TestIsotope, prefix: string): Promise<ReadonlyMap<string, number>> {
  const kept = new Map<string, number>();
  for (const [entity, field] of [
    ['Companies', 'companyName'],
    ['Contacts', 'lastName'],
  ] as const) {
    for (let after = -1; ;) {
      const items = await ask(sandboxUrl, entity, [
        { op: 'gt', field: 'id', value: after },
        { op: 'beginsWith', field, value: prefix },
      ]);
      for (const item of items) kept.set(String(item[field]), (kept.get(String(item[field])) ?? 0) + 1);
      if (items.length < 500) break;
      after = Number(items.at(-1)!['id']);
    }
  }
  return kept;
}

async function ask(
  url: string,
  entity: string,
  filter: readonly object[],
): Promise<readonly Record<string, unknown>[]> {
  const response = await fetch(`${url}/ATServicesRest/V1.0/${entity}/query`, {
    method: 'POST',
    headers: {
      UserName: 'api-user@sandbox.isotope.test',
      Secret: 'sandbox-secret',
      ApiIntegrationCode: 'SANDBOX',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ MaxRecords: 500, filter }),
  });
  return ((await response.json()) as { items: Record<string, unknown>[] }).items;
}

/** Every write that was made, or may have been, is among the activities once; no other is. */
function judgeActivity({ rows }: TestIsotope, made: ReadonlyMap<string, Made>, changed: readonly Outcome[]): string[] {
  const noted = (action: string) =>
    Number(rows.all(`select count(*) as count from activities where action = '${action}'`)[0]!['count']);
  const creates = [...made.values()].map(({ outcome }) => outcome);
  const of = (all: readonly Outcome[], outcome: Outcome) => all.filter((each) => each === outcome).length;
  const expected = [
    ['RECORD_CREATED', of(creates, 'DONE')],
    ['RECORD_UPDATED', of(changed, 'DONE')],
    ['RECORD_WRITE_UNCERTAIN', of([...creates, ...changed], 'UNKNOWN')],
  ] as const;
  return expected.flatMap(([action, count]) =>
    noted(action) === count ? [] : [`${count} activities ${action} were due, and ${noted(action)} are kept.`],
  );
}

/** What bulk queries gathered while everything went wrong: nothing twice. They may wait for the hour's budget still. */
async function judgeJobs(hubs: readonly TestHub[], jobs: readonly number[]): Promise<string[]> {
  const broken: string[] = [];
  for (const [index, id] of jobs.entries()) {
    const { body: job } = await hubs[index]!.get(`/bulk/${id}/status`);
    if (job.status === 'FAILED') broken.push(`A bulk query failed: ${job.message}`);
    if (job.status !== 'COMPLETED') continue;
    const { body } = await hubs[index]!.get(`/bulk/${id}/accounts`);
    const ids = new Set(body.map((row: any) => row.id));
    if (ids.size !== body.length || body.length < 3_040) broken.push('A bulk query gathered too little, or twice.');
  }
  return broken;
}
