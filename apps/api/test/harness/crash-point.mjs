import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before the API (`--import`), which itself knows nothing of it. It waits, with all of the API's code read, to be
 * told to begin and with which settings: so a crash costs no time to start. Then it goes wrong as it is told: by
 * `HARNESS_CRASH=before:12` or `after:12` it ends at once, as by a power cut, just before or after its n-th durable
 * commit; by `HARNESS_MAX_PAGES` its disk is full; by the file `HARNESS_CONTROL` its disk is read-only or its clock jumps
 * while it runs.
 */
const program = process.env.HARNESS_PROGRAM;

async function standBy() {
  const folder = dirname(program);
  const parts = readdirSync(folder).filter((name) => /^chunk-.*\.js$/.test(name));
  await Promise.all(parts.map((name) => import(pathToFileURL(join(folder, name)).href)));
  process.send('ready');
  const settings = await new Promise((resolve) => process.once('message', resolve));
  Object.assign(process.env, settings);
  process.disconnect();
}
if (isMainThread && process.send) await standBy();

const control = () => {
  try {
    return JSON.parse(readFileSync(process.env.HARNESS_CONTROL, 'utf8'));
  } catch {
    return {};
  }
};
const Database = createRequire(program)('better-sqlite3');
const [when, count] = (process.env.HARNESS_CRASH ?? '').split(':');
let left = Number(count);

const die = () => process.kill(process.pid, 'SIGKILL');
const prepare = Database.prototype.prepare;
Database.prototype.prepare = function prepareWatched(sql) {
  cap(this);
  const statement = prepare.call(this, sql);
  if (sql === 'begin immediate') return withDiskAsTold(this, statement);
  return when && sql === 'commit' ? withEndAtCommit(statement) : statement;
};

function withEndAtCommit(statement) {
  const run = statement.run.bind(statement);
  statement.run = (...values) => {
    const isDue = --left === 0;
    if (isDue && when === 'before') die();
    const result = run(...values);
    if (isDue) die();
    return result;
  };
  return statement;
}

/** A disk that takes no writes, as one that is mounted anew after an error. */
function withDiskAsTold(database, statement) {
  const run = statement.run.bind(statement);
  let isReadOnly = false;
  statement.run = (...values) => {
    const isToBe = existsSync(process.env.HARNESS_CONTROL) && control().isReadOnly === true;
    if (isToBe !== isReadOnly) database.pragma(`query_only = ${isToBe ? 1 : 0}`);
    isReadOnly = isToBe;
    return run(...values);
  };
  return statement;
}

const capped = new WeakSet();
function cap(database) {
  if (!process.env.HARNESS_MAX_PAGES || capped.has(database)) return;
  capped.add(database);
  database.pragma(`max_page_count = ${process.env.HARNESS_MAX_PAGES}`);
}

/** The process's clock, moved by so many milliseconds, as an operator or a virtual machine may. */
let shift = control().clockShiftMs ?? 0;
setInterval(() => (shift = control().clockShiftMs ?? 0), 100).unref();
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...values) {
    if (values.length === 0) super(RealDate.now() + shift);
    else super(...values);
  }
  static now() {
    return RealDate.now() + shift;
  }
};
