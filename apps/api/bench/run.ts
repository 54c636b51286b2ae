import {
  floorCreate,
  floorRead,
  graphqlCreate,
  graphqlDetail,
  graphqlList,
  restCreate,
  restDetail,
  restList,
} from './jobs.js';
import { load } from './load.js';
import { measureReadThrough } from './read-through.js';
import { firstInstance, startFloor, startIsotope } from './subjects.js';
import { machine, measure, row, toTable, write } from './table.js';

/**
 * Creates and reads per second beside their floors, and calls through the hub beside direct ones, all in one run:
 * `npm run bench [-- --rounds 5 --seconds 5 --write]`.
 */
const option = (name: string, fallback: number) => {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? fallback : Number(process.argv[index + 1]);
};
const rounds = option('rounds', 5);
const seconds = option('seconds', 5);

const floor = await startFloor();
const isotope = await startIsotope();
const atRest = isotope.residentMiB();
const creates = [
  row('Floor: Fastify, Apollo, one insert, not durable', floor, floorCreate),
  row('Isotope, create by GraphQL', isotope, graphqlCreate),
  row('Isotope, create by REST', isotope, restCreate),
];
await measure(creates, rounds, seconds);
const { id, number } = await firstInstance(isotope);
const reads = [
  row('Floor: Fastify, Apollo, a field that reads nothing', floor, floorRead),
  row('Isotope, list of 20 by GraphQL, with elements and tags', isotope, graphqlList),
  row('Isotope, list of 20 by REST, hydrated', isotope, restList),
  row('Isotope, one instance by GraphQL, with its configuration', isotope, graphqlDetail(id)),
  row('Isotope, one instance by REST', isotope, restDetail(number)),
];
await measure(reads, rounds, seconds);
const underLoad = isotope.residentMiB();
await load(isotope, graphqlList, 1);
await Promise.all([floor.stop(), isotope.stop()]);
const readThrough = await measureReadThrough(rounds * seconds);

const method = `Medians of ${rounds} rounds of ${seconds} s, 16 connections. Machine: ${machine()}.`;
const memory = `Resident memory of the api: ${atRest} MiB after its start, ${underLoad} MiB after the rounds.`;
const results = {
  creates: `${toTable(creates, 'creates')}\n\n${method}`,
  reads: `${toTable(reads, 'reads')}\n\n${method} ${memory}`,
  'read-through': `${readThrough} Machine: ${machine()}.`,
};
for (const [marker, text] of Object.entries(results)) {
  console.log(`\n${text}\n`);
  if (process.argv.includes('--write')) write(marker, text);
}
