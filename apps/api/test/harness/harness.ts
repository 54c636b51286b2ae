import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSandbox } from '@isotope/autotask-sandbox';
import { compilePrograms } from '../program.js';
import { createClient } from './client.js';
import { startFaultyProxy } from './faulty-proxy.js';
import { inspect } from './inspect.js';
import { chanceOf } from './random.js';
import { type Tally, createTally } from './tally.js';
import { inTurns } from './troubles.js';
import { openWorld } from './world.js';

/** After each trouble the latest are looked at, which it may have hit; at the end all are. */
const newestLookedAt = 300;

export interface HarnessOptions {
  readonly seconds: number;
  /** The same seed sends the same requests and the same troubles, as far as time allows. */
  readonly seed: number;
  readonly clients?: number;
  readonly say?: (line: string) => void;
}

/**
 * Runs an Isotope of its own under load while one thing after the other goes wrong, and checks after each that nothing
 * answered is lost, nothing is half there and nothing is there twice.
 */
export async function runHarness({
  seconds,
  seed,
  clients = 6,
  say = () => undefined,
}: HarnessOptions): Promise<Tally> {
  const tally = createTally();
  const chance = chanceOf(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'isotope-harness-'));
  const programs = await compilePrograms();
  const sandbox = createSandbox({});
  const { url } = await sandbox.listen();
  const proxy = await startFaultyProxy(Number(new URL(url).port));
  try {
    const world = await openWorld(programs, dataDir, proxy);
    const all = Array.from({ length: clients }, (_, index) =>
      createClient(world, chanceOf(seed * 1_000 + index), tally, `c${index}`),
    );
    let isOver = false;
    const load = all.map(async (client) => {
      while (!isOver) await client.step();
    });
    const end = Date.now() + seconds * 1_000;
    for (const [what, trouble] of inTurns()) {
      await sleep(chance.between(50, 250));
      if (Date.now() > end) break;
      await trouble(world, chance, tally);
      tally.count(what);
      inspect(dataDir, tally, newestLookedAt);
      say(`${what}; broken so far: ${tally.broken.length}`);
    }
    isOver = true;
    await Promise.all(load);
    world.set({});
    await world.restart('SIGKILL');
    await Promise.all(all.map((client) => client.readAll()));
    inspect(dataDir, tally);
    await world.end();
    return tally;
  } finally {
    await proxy.close();
    await sandbox.close();
    programs.remove();
    rmSync(dataDir, { recursive: true });
  }
}
