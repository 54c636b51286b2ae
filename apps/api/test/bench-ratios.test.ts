import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { floorCreate, floorRead, graphqlCreate, graphqlList, restCreate } from '../bench/jobs.js';
import { type Job, load } from '../bench/load.js';
import { median } from '../bench/numbers.js';
import { type Subject, startFloor, startIsotope, withSubjects } from '../bench/subjects.js';
import { type Programs, compilePrograms } from './program.js';

/** Processor time beside the floor's as it was when somebody last looked; a change for the better is written here. */
const committed = JSON.parse(readFileSync(new URL('../bench/ratios.json', import.meta.url), 'utf8')) as Ratios;
type Ratios = Readonly<Record<'graphqlCreate' | 'restCreate' | 'graphqlList', number>>;

let programs: Programs;
beforeAll(async () => void (programs = await compilePrograms()));
afterAll(() => programs.remove());

/** How much more of the processor each takes than its floor: of several short turns the middle one. */
async function measure(floor: Subject, isotope: Subject): Promise<Ratios> {
  const pairs: Record<keyof Ratios, readonly [Job, Job]> = {
    graphqlCreate: [floorCreate, graphqlCreate],
    restCreate: [floorCreate, restCreate],
    graphqlList: [floorRead, graphqlList],
  };
  const ratios: [string, number][] = [];
  for (const [name, [least, ours]] of Object.entries(pairs)) {
    const turns: number[] = [];
    for (let turn = 0; turn < 4; turn++) {
      const below = await load(floor, least, 0.8);
      const above = await load(isotope, ours, 0.8);
      // The first turn warms both up.
      if (turn > 0) turns.push(above.processorUs / below.processorUs);
    }
    ratios.push([name, median(turns)]);
  }
  return Object.fromEntries(ratios) as Ratios;
}

it('takes less than twice the processor time beside its floor than it did', { timeout: 180_000 }, async () => {
  const measured = await withSubjects(
    { floor: startFloor(), isotope: startIsotope({}, programs.main) },
    ({ floor, isotope }) => measure(floor, isotope),
  );
  if (Number.isNaN(measured.graphqlCreate)) return; // a system that tells no processor time
  for (const name of Object.keys(committed) as (keyof Ratios)[]) {
    expect.soft(measured[name], name).toBeLessThan(2 * committed[name]);
  }
});
