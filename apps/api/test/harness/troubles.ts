import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRows } from '../rows.js';
import { faults } from './faulty-proxy.js';
import type { Chance } from './random.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

/** Something that goes wrong, from its beginning to the time when all is well again. */
type Trouble = (world: World, chance: Chance, tally: Tally) => Promise<void>;

const killed: Trouble = async (world) => void (await world.restart('SIGKILL'));

const killedAtACommit: Trouble = async (world, chance, { count }) => {
  const when = chance.pick(['before', 'after']);
  await world.restart('SIGTERM', { HARNESS_CRASH: `${when}:${chance.between(3, 60)}` });
  if (await world.untilEnded(8_000)) count(`ends just ${when} a commit`);
};

const killedAtAProviderCall: Trouble = async (world, chance, { count }) => {
  const when = chance.pick(['ASKED', 'ANSWERED']);
  const { child } = await world.api();
  world.proxy.onTraffic = (direction) => void (direction === when && child.kill('SIGKILL'));
  const ended = await world.untilEnded(8_000);
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

const held: Trouble = async ({ dataDir }, chance) => {
  const rows = openRows(join(dataDir, 'isotope.db'));
  rows.damage('begin immediate');
  await sleep(chance.between(500, 7_000));
  rows.damage('rollback');
  rows.close();
};

const full: Trouble = async (world, chance) => {
  const rows = openRows(join(world.dataDir, 'isotope.db'));
  const [{ page_count: pages }] = rows.all('pragma page_count') as [{ page_count: number }];
  rows.close();
  await world.restart('SIGTERM', { HARNESS_MAX_PAGES: String(pages + chance.between(2, 12)) });
  await sleep(2_000);
  await world.restart('SIGTERM');
};

const clockJumped: Trouble = async (world, chance) => {
  const shift = chance.between(-6 * 60, 6 * 60) * 60_000;
  await world.restart('SIGKILL', { HARNESS_CLOCK_SHIFT: String(shift) });
};

const providerIsFaulty: Trouble = async ({ proxy }, chance) => {
  proxy.fault = chance.pick(faults as readonly ['NONE']);
  await sleep(chance.between(1_000, 3_000));
  proxy.fault = 'NONE';
};

/** What may go wrong, by the words of the report. */
export const troubles: Readonly<Record<string, Trouble>> = {
  'kill -9 at any moment': killed,
  'kill -9 just before or after a commit': killedAtACommit,
  'kill -9 with a provider call out or just back': killedAtAProviderCall,
  'asked to end (SIGTERM)': stopped,
  'process held still (SIGSTOP)': paused,
  'database locked by another program': held,
  'disk full': full,
  'clock jumps by hours, at a kill': clockJumped,
  'provider delays, cuts, halves or lies': providerIsFaulty,
};
