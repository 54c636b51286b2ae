import { createRequire } from 'node:module';

/**
 * Loaded before the API (`--import`): ends the process at once, as a power cut would, just before or just after its
 * n-th durable commit, as `HARNESS_CRASH=before:12` or `after:12` says; caps the database at `HARNESS_MAX_PAGES` pages,
 * as a full disk would. The driver is wrapped, so that Isotope itself knows nothing of it.
 */
const Database = createRequire(process.env.HARNESS_DRIVER_FROM)('better-sqlite3');
const [when, count] = (process.env.HARNESS_CRASH ?? '').split(':');
let left = Number(count);

const die = () => process.kill(process.pid, 'SIGKILL');
const prepare = Database.prototype.prepare;
Database.prototype.prepare = function prepareWatched(sql) {
  cap(this);
  const statement = prepare.call(this, sql);
  if (!when || sql !== 'commit') return statement;
  const run = statement.run.bind(statement);
  statement.run = (...values) => {
    const isDue = --left === 0;
    if (isDue && when === 'before') die();
    const result = run(...values);
    if (isDue) die();
    return result;
  };
  return statement;
};

const capped = new WeakSet();
function cap(database) {
  if (!process.env.HARNESS_MAX_PAGES || capped.has(database)) return;
  capped.add(database);
  database.pragma(`max_page_count = ${process.env.HARNESS_MAX_PAGES}`);
}

/** Moves the process's clock by `HARNESS_CLOCK_SHIFT` milliseconds, as an operator or a virtual machine may. */
const shift = Number(process.env.HARNESS_CLOCK_SHIFT ?? 0);
if (shift !== 0) {
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
}
