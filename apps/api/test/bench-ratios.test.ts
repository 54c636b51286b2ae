import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  floorCreate,
  floorRead,
  graphqlCreate,
  graphqlDetail,
  graphqlList,
  restCreate,
  restDetail,
  restList,
} from '../bench/jobs.js';
import { type Job, load } from '../bench/load.js';
import { median } from '../bench/numbers.js';
import { asElement, hubRead, reaching } from '../bench/parts/read-through.js';
import {
  type Subject,
  firstInstance,
  startFloor,
  startIsotope,
  startSandbox,
  withSubjects,
} from '../bench/subjects.js';
import { type Programs, compilePrograms } from './program.js';

/** Processor time beside the floor's as it was when somebody last looked; a change for the better is written here. */
const committed = JSON.parse(readFileSync(new URL('../bench/ratios.json', import.meta.url), 'utf8')) as Ratios;
type Ratios = Readonly<Record<Measured, number>>;
type Measured =
  'graphqlCreate' | 'restCreate' | 'graphqlList' | 'restList' | 'graphqlDetail' | 'restDetail' | 'hubRead';

let programs: Programs;
beforeAll(async () => void (programs = await compilePrograms()));
afterAll(() => programs.remove());

const turns = 3;
const seconds = 0.6;
/** A floor does so little that it is slow for long before it is compiled. */
const warmSeconds = 2;

/** How much more of the processor each takes than its floor: of several short turns the middle one. */
async function measure(floor: Subject, isotope: Subject, sandbox: Subject): Promise<Ratios> {
  for (const job of [floorCreate, floorRead]) await load(floor, job, warmSeconds);
  await load(isotope, graphqlCreate, warmSeconds);
  const { id, number } = await firstInstance(isotope);
  const element = { ...isotope, headers: await asElement(isotope, sandbox) };
  const floors = { create: floorCreate, read: floorRead } as const;
  const jobs: Record<Measured, readonly [keyof typeof floors, Job, Subject?]> = {
    graphqlCreate: ['create', graphqlCreate],
    restCreate: ['create', restCreate],
    graphqlList: ['read', graphqlList],
    restList: ['read', restList],
    graphqlDetail: ['read', graphqlDetail(id)],
    restDetail: ['read', restDetail(number)],
    hubRead: ['read', hubRead, element],
  };
  const names = Object.keys(jobs) as readonly Measured[];
  const ratios = new Map<Measured, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    const create = (await load(floor, floors.create, seconds)).processorUs;
    const least = { create, read: (await load(floor, floors.read, seconds)).processorUs };
    for (const name of names) {
      const [beside, job, subject = isotope] = jobs[name];
      if (turn === 0) await load(subject, job, seconds); // for warmth
      const { processorUs } = await load(subject, job, seconds);
      ratios.get(name)?.push(processorUs / least[beside]);
    }
  }
  return Object.fromEntries([...ratios].map(([name, measured]) => [name, median(measured)])) as Ratios;
}

it('takes less than twice the processor time beside its floor than it did', { timeout: 180_000 }, async () => {
  const measured = await withSubjects({ floor: startFloor(), sandbox: startSandbox() }, ({ floor, sandbox }) =>
    withSubjects({ isotope: startIsotope(reaching(sandbox), programs.main) }, ({ isotope }) =>
      measure(floor, isotope, sandbox),
    ),
  );
  if (Number.isNaN(measured.graphqlCreate)) return; // a system that tells no processor time
  for (const name of Object.keys(committed) as Measured[]) {
    expect.soft(measured[name], name).toBeLessThan(2 * committed[name]);
  }
});
