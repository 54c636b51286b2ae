import { StartError } from '../env.js';
import type { ProcessFacts } from '../processes/register.js';
import type { Running } from '../running.js';
import { type Key, type KeyRing, makeKey } from './key-ring.js';
import { type ResealProgress, reseal } from './reseal.js';
import type { SealedRows } from './sealed-rows.js';

/** What cannot be done with the keys, in a sentence that says what to do instead. */
class KeysError extends StartError {
  override readonly name = 'KeysError';
}

/** A key and what hangs on it. */
export interface KeyFacts {
  readonly id: string;
  readonly isOnRing: boolean;
  /** Whether new secrets are sealed under it. */
  readonly isSealing: boolean;
  /** How many envelopes in the database lie under it; those are sealed anew. */
  readonly envelopes: number;
  /** How many pages that bulk jobs have gathered lie under it; those are removed within 30 hours instead. */
  readonly bulkPages: number;
}

export interface KeysPorts {
  readonly rows: SealedRows;
  /** How many pages that bulk jobs have gathered lie under each key, by its id. */
  countBulkPages(): Promise<ReadonlyMap<string, number>>;
  /** Whether the ring comes from the environment, where no command can change it. */
  readonly isFixed: boolean;
  readRing(): KeyRing;
  /** Puts a ring in the place of the one that was read; throws a KeyRingError where another has come there since. */
  replaceRing(before: KeyRing, after: KeyRing): void;
  /** The API on the same data directory, which tells of itself once it has started; undefined when there is none. */
  findRunning(): Running | 'STARTING' | undefined;
  /** Asks that API to read the ring again. */
  askToReload(running: Running): void;
  wait(ms: number): Promise<void>;
  /** The other APIs on the database, each with a ring of its own; undefined where there can be none. */
  readonly others?: OtherProcesses | undefined;
}

export interface OtherProcesses {
  list(): Promise<readonly ProcessFacts[]>;
  /** Asks them to read their rings again. */
  askToReload(): void;
}

/** The keys of the ring, and those that something lies under although the ring lacks them. */
export async function listKeys({ rows, countBulkPages, readRing }: KeysPorts): Promise<readonly KeyFacts[]> {
  const ring = readRing();
  const [envelopes, bulkPages] = [await rows.countByKey(), await countBulkPages()];
  const used = new Set([...envelopes.keys(), ...bulkPages.keys()]);
  const lost = [...used].filter((id) => !ring.some((key) => key.id === id));
  return [...ring.map(({ id }) => id), ...lost].map((id) => ({
    id,
    isOnRing: !lost.includes(id),
    isSealing: id === ring[0].id,
    envelopes: envelopes.get(id) ?? 0,
    bulkPages: bulkPages.get(id) ?? 0,
  }));
}

/** Puts a fresh key on the ring, to open only; `rotateKeys` can make it the one that seals. Gives its id. */
export async function addKey(ports: KeysPorts): Promise<string> {
  refuseFixed(ports);
  const ring = ports.readRing();
  const key = makeKey();
  await putInForce(ports, ring, [...ring, key]);
  return key.id;
}

/** Which key is to seal from now on: a fresh one unless this says otherwise. */
export interface Rotation {
  /** One of the ring. */
  readonly to?: string | undefined;
  /** The one that seals now: goes on with a rotation that was cut short. */
  readonly resume?: boolean | undefined;
}

/**
 * Makes another key the one that seals and seals everything anew under it. With a ring from the environment that is its
 * first key. The old keys stay on the ring until they are retired.
 */
export async function rotateKeys(
  ports: KeysPorts,
  rotation: Rotation,
  onProgress?: (progress: ResealProgress) => void,
): Promise<ResealProgress & { readonly keyId: string }> {
  if (rotation.to !== undefined) refuseFixed(ports);
  const stays = rotation.resume === true || ports.isFixed;
  const ring = stays ? await withoutChange(ports) : await withFirst(ports, rotation.to);
  return { keyId: ring[0].id, ...(await reseal(ring, ports.rows, onProgress)) };
}

/**
 * Takes a key off the ring. Throws a KeysError while anything lies under it, in the database or among what bulk jobs have
 * gathered, and for a key that seals.
 */
export async function retireKey(ports: KeysPorts, id: string): Promise<void> {
  refuseFixed(ports);
  const ring = ports.readRing();
  getKey(ring, id);
  if (ring[0].id === id) {
    throw new KeysError(`Key ${id} is the one that seals. Run "isotope keys rotate" first, then retire it.`);
  }
  const envelopes = (await ports.rows.countByKey()).get(id) ?? 0;
  if (envelopes > 0) {
    throw new KeysError(
      `${envelopes} secrets still lie under key ${id}: without it they could never be opened again. ` +
        'Run "isotope keys rotate --resume" to seal them anew, then retire it.',
    );
  }
  await refuseBulkPages(ports, id);
  const sealing = (await listOthers(ports)).filter(({ keyIds }) => keyIds[0] === id);
  if (sealing.length > 0) {
    throw new KeysError(
      `Key ${id} still seals at ${namesOf(sealing)}. Lay this keyring.json into the data directory of each and run ` +
        '"isotope keys rotate --resume", then retire it.',
    );
  }
  const [first, ...rest] = ring;
  await putInForce(ports, ring, [first, ...rest.filter((key) => key.id !== id)]);
}

async function refuseBulkPages({ countBulkPages }: KeysPorts, id: string): Promise<void> {
  const pages = (await countBulkPages()).get(id) ?? 0;
  if (pages === 0) return;
  throw new KeysError(
    `What bulk jobs have gathered lies under key ${id} (pages: ${pages}): without it their downloads would break off. ` +
      'It is not sealed anew; while Isotope runs, it is removed within 30 hours of the start of its job. Retire the key then.',
  );
}

function refuseFixed({ isFixed }: KeysPorts): void {
  if (!isFixed) return;
  throw new KeysError(
    'The keys come from ISOTOPE_MASTER_KEY, which only you can change: put the new key before the old one, separated ' +
      'by a comma, restart Isotope, and run "isotope keys rotate" to seal everything under the new one.',
  );
}

async function withoutChange(ports: KeysPorts): Promise<KeyRing> {
  const ring = ports.readRing();
  await untilInForce(ports, ring);
  await untilOthersOpen(ports, ring[0].id);
  return ring;
}

/** First every process must be able to open under the new key, only then may any seal under it. */
async function withFirst(ports: KeysPorts, to: string | undefined): Promise<KeyRing> {
  const ring = ports.readRing();
  if (to === undefined) await refuseWithOthers(ports);
  const key = to === undefined ? makeKey() : getKey(ring, to);
  const others = ring.filter(({ id }) => id !== key.id);
  const [first = key, ...rest] = [...others, key];
  const opening = await putInForce(ports, ring, [first, ...rest]);
  await untilOthersOpen(ports, key.id);
  return putInForce(ports, opening, [key, ...others]);
}

const listOthers = async ({ others }: KeysPorts): Promise<readonly ProcessFacts[]> => (await others?.list()) ?? [];
const namesOf = (processes: readonly ProcessFacts[]): string => processes.map(({ name }) => name).join(', ');

/** A fresh key is on this ring alone. */
async function refuseWithOthers(ports: KeysPorts): Promise<void> {
  const others = await listOthers(ports);
  if (others.length === 0) return;
  throw new KeysError(
    `Other processes work on the database with key rings of their own: ${namesOf(others)}. Run "isotope keys add", lay ` +
      'the keyring.json of this data directory into that of each, then run "isotope keys rotate --to" with the id of the key.',
  );
}

const othersPatienceMs = 5_000;

/** Waits until every other process can open what a key seals. */
async function untilOthersOpen(ports: KeysPorts, keyId: string): Promise<void> {
  ports.others?.askToReload();
  for (let waitedMs = 0; ; waitedMs += 100) {
    const lacking = (await listOthers(ports)).filter(({ keyIds }) => !keyIds.includes(keyId));
    if (lacking.length === 0) return;
    if (waitedMs >= othersPatienceMs) throw lackingKey(ports, lacking, keyId);
    await ports.wait(100);
  }
}

const lackingKey = ({ isFixed }: KeysPorts, lacking: readonly ProcessFacts[], keyId: string): KeysError =>
  new KeysError(
    `What key ${keyId} seals could not be opened at ${namesOf(lacking)}. ` +
      (isFixed
        ? 'Restart each with the new key before the old one in ISOTOPE_MASTER_KEY, then run this again.'
        : 'Lay this keyring.json into the data directory of each, then run this again.'),
  );

function getKey(ring: KeyRing, id: string): Key {
  const found = ring.find((key) => key.id === id);
  if (found) return found;
  throw new KeysError(`No key ${id} is on the ring. On it are: ${ring.map((key) => key.id).join(', ')}.`);
}

/** Writes a ring in the place of the one that was read, and waits until a running API has taken it up. */
async function putInForce(ports: KeysPorts, before: KeyRing, ring: KeyRing): Promise<KeyRing> {
  await findStarted(ports); // so that nothing is written where it could not come into force
  ports.replaceRing(before, ring);
  await untilInForce(ports, ring);
  return ring;
}

const pollMs = 50;
const patienceMs = 15_000;

/** An API that comes meanwhile has read the ring before it was written, or after. */
async function untilInForce(ports: KeysPorts, ring: KeyRing): Promise<void> {
  const wanted = ring.map(({ id }) => id).join();
  let asked: Running | undefined;
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pollMs) {
    const running = await findStarted(ports);
    if (!running || running.keyIds.join() === wanted) return;
    if (asked?.pid !== running.pid) ports.askToReload(running);
    asked = running;
    await ports.wait(pollMs);
  }
  throw new KeysError(
    `The running Isotope (process ${asked?.pid}) has not taken up the key ring as it is written now. Look into its log, send ` +
      `it SIGHUP or restart it. ${howToGoOn(ports.isFixed)}`,
  );
}

const howToGoOn = (isFixed: boolean): string =>
  isFixed
    ? 'Then run this again.'
    : 'Then go on from what "isotope keys list" shows: "isotope keys rotate --to" with the id of a key has that one seal.';

const startPatienceMs = 60_000;

/** The API that runs, waited for while it starts: until then it may hold the ring as it was. Undefined when none does. */
async function findStarted({ findRunning, wait }: KeysPorts): Promise<Running | undefined> {
  for (let waitedMs = 0; waitedMs < startPatienceMs; waitedMs += pollMs) {
    const found = findRunning();
    if (found !== 'STARTING') return found;
    await wait(pollMs);
  }
  throw new KeysError(
    'An Isotope has been starting on this data directory for a minute, and could not be told of new keys yet. Wait until it ' +
      'answers, or end it if it hangs. Then see "isotope keys list" and run this again.',
  );
}
