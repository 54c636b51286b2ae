import { readOptions } from './options.js';
import type { Part } from './part.js';
import { concurrency } from './parts/concurrency.js';
import { consolePages } from './parts/console.js';
import { creates } from './parts/creates.js';
import { documents } from './parts/documents.js';
import { memory } from './parts/memory.js';
import { readThrough } from './parts/read-through.js';
import { reads } from './parts/reads.js';
import { rows, rowsOnPostgres } from './parts/rows.js';
import { sight } from './parts/sight.js';
import { signIn } from './parts/sign-in.js';
import { start } from './parts/start.js';
import { write } from './write.js';

/** Everything the bench can measure, in this order. What each promises and how to ask for it: `npm run bench -- --help`. */
const parts: readonly Part[] = [
  creates,
  reads,
  readThrough,
  signIn,
  start,
  consolePages,
  concurrency,
  memory,
  rows,
  rowsOnPostgres,
  documents,
  sight,
];

const options = readOptions(parts, process.argv.slice(2));
const began = performance.now();
for (const part of parts.filter(({ name }) => options.only.includes(name))) {
  console.log(`\n## ${part.name}`);
  const findings = await part.measure(options);
  console.log(`\n${findings.text}\n`);
  if (options.write) write(part.name, findings);
}
console.log(`In all ${Math.round((performance.now() - began) / 1000)} s.`);
