import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { askGraphql, askRest } from '../ask.js';
import { anInput } from '../builders.js';
import { freePort, run } from '../program.js';
import { openRows } from '../rows.js';
import { faults } from './faulty-proxy.js';
import type { Chance } from './random.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

/** Something that goes wrong, from its beginning to the time when all is well again. */
export type Trouble = (world: World, chance: Chance, tally: Tally) => Promise<void>;

const killed: Trouble = async (world) => void (await world.restart('SIGKILL'));

const killedAtACommit: Trouble = async (world, chance, { count }) => {
  const when = chance.pick(['before', 'after']);
  await world.restart('SIGKILL', { HARNESS_CRASH: `${when}:${chance.between(1, 40)}` });
  if (await world.untilEnded(5_000)) count(`ends just ${when} a commit`);
};

const killedAtAProviderCall: Trouble = async (world, chance, { count }) => {
  const when = chance.pick(['ASKED', 'ANSWERED']);
  const { child } = await world.api();
  world.proxy.onTraffic = (direction) => void (direction === when && child.kill('SIGKILL'));
  const ended = await world.untilEnded(5_000);
  world.proxy.onTraffic = undefined;
  if (ended) count(`ends with a provider ${when.toLowerCase()}`);
};

const stopped: Trouble = async (world, _, { broken }) => {
  const code = await world.restart('SIGTERM');
  if (code !== 0) broken.push(`Asked to end, the API ended with ${code}.`);
};

const paused: Trouble = async (world, chance) => {
  const { child } = await world.api();
  child.kill('SIGSTOP');
  await sleep(chance.between(300, 1_500));
  child.kill('SIGCONT');
};

/** Sometimes longer than Isotope waits for it, so that it has to say so. */
const held: Trouble = async ({ dataDir }, chance) => {
  const rows = openRows(join(dataDir, 'isotope.db'));
  rows.damage('begin immediate');
  await sleep(chance.next() < 0.3 ? chance.between(5_200, 6_500) : chance.between(100, 1_500));
  rows.damage('rollback');
  rows.close();
};

const full: Trouble = async (world, chance) => {
  const rows = openRows(join(world.dataDir, 'isotope.db'));
  const [{ page_count: pages }] = rows.all('pragma page_count') as [{ page_count: number }];
  rows.close();
  await world.restart('SIGTERM', { HARNESS_MAX_PAGES: String(pages + chance.between(2, 12)) });
  await sleep(chance.between(800, 2_000));
  await world.restart('SIGTERM');
};

const readOnly: Trouble = async (world, chance, tally) => {
  world.set({ isReadOnly: true });
  await sleep(chance.between(300, 1_000));
  await reads(world, tally, 'a read-only disk');
  world.set({});
};

const clockJumps = (chance: Chance) => chance.between(-6 * 60, 6 * 60) * 60_000;

const clockJumpedAtAKill: Trouble = async (world, chance) => {
  world.set({ clockShiftMs: clockJumps(chance) });
  await world.restart('SIGKILL');
};

const clockJumped: Trouble = async (world, chance) => {
  world.set({ clockShiftMs: clockJumps(chance) });
  await sleep(chance.between(300, 1_000));
  if (chance.next() < 0.5) world.set({});
};

const providerIsFaulty: Trouble = async ({ proxy }, chance) => {
  proxy.fault = chance.pick(faults as readonly ['NONE']);
  await sleep(chance.between(500, 2_500));
  proxy.fault = 'NONE';
};

const secondProcess: Trouble = async ({ programs, dataDir }, _, { broken }) => {
  const port = String(await freePort());
  const { code, stdout, stderr } = await run(programs.main, [], { ISOTOPE_DATA_DIR: dataDir, ISOTOPE_API_PORT: port });
  if (code !== 1 || !stdout.includes('Another Isotope runs'))
    broken.push(`A second process on one data directory ended with ${code}: ${stdout}${stderr}`);
};

const checking = 'mutation ($input: CreateInstanceInput!) { verifyConfiguration(input: $input) { __typename } }';

/**
 * More at once than are taken: each is answered, or told when to come back, and nobody waits for ever. Some wait for the
 * provider and keep their places; each of the others may have been answered before the next one comes.
 */
const overloaded: Trouble = async (world, _, { broken, count }) => {
  await world.restart('SIGTERM', { ISOTOPE_MAX_REQUESTS: '4' });
  const api = await world.api();
  world.proxy.fault = 'DELAY';
  const input = anInput({ sandboxUrl: `http://127.0.0.1:${world.proxy.port}` });
  const answers = await Promise.all([
    ...Array.from({ length: 40 }, () => askGraphql(api, checking, { input })),
    ...Array.from({ length: 80 }, () => askRest(api, 'GET', '/instances?pageSize=200')),
  ]);
  world.proxy.fault = 'NONE';
  const shed = answers.filter(({ status }) => status === 503);
  for (let at = 0; at < shed.length; at += 1) count('requests shed with 503 and Retry-After');
  if (shed.length === 0) broken.push('None of 120 requests at once was shed where four are taken.');
  if (shed.some(({ headers }) => !(Number(headers.get('retry-after')) > 0)))
    broken.push('A shed request is not told when to come back.');
  const others = answers.filter(({ status }) => ![200, 404, 503].includes(status));
  if (others[0]) broken.push(`Under overload a request was answered ${others[0].status}: ${others[0].text}`);
  if ((await askRest(api, 'GET', '/elements')).status !== 200) await reads(world, { broken, count }, 'an overload');
  await world.restart('SIGTERM');
};

/** What is stored can be read, whatever is wrong with writing; given a few tries, for others ask as well. */
async function reads(world: World, { broken }: Pick<Tally, 'broken' | 'count'>, during: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const { status } = await askRest(await world.api(), 'GET', '/instances?pageSize=1');
    if (status === 200 || status === 404) return;
    await sleep(50);
  }
  broken.push(`What is stored could not be read during ${during}.`);
}

/** What may go wrong, by the words of the report. */
export const troubles: Readonly<Record<string, Trouble>> = {
  'kill -9 at any moment': killed,
  'kill -9 just before or after a commit': killedAtACommit,
  'kill -9 with a provider call out or just back': killedAtAProviderCall,
  'asked to end (SIGTERM)': stopped,
  'process held still (SIGSTOP)': paused,
  'database locked by another program': held,
  'disk full': full,
  'disk read-only': readOnly,
  'clock jumps by hours, at a kill': clockJumpedAtAKill,
  'clock jumps by hours, while it runs': clockJumped,
  'provider delays, cuts, halves or lies': providerIsFaulty,
  'a second process on the data directory': secondProcess,
  overload: overloaded,
};

const crashes = [
  'kill -9 just before or after a commit',
  'kill -9 with a provider call out or just back',
  'kill -9 just before or after a commit',
  'kill -9 at any moment',
];

/** Every kind in its turn, for ever, with crashes between them: those are cheap, and what is most to be feared. */
export function* inTurns(): Generator<readonly [string, Trouble]> {
  for (;;) {
    for (const what of Object.keys(troubles)) {
      if (crashes.includes(what)) continue;
      for (const one of [...crashes, what]) yield [one, troubles[one] ?? killed];
    }
  }
}
