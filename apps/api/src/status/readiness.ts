export const checkNames = ['store', 'writer', 'disk', 'keys', 'migrations', 'draining'] as const;
export type CheckName = (typeof checkNames)[number];

/** What was found wrong by each check, in a few words without a secret; null where nothing is. */
export type Checks = Readonly<Record<CheckName, string | null>>;

/** What can be asked about whether requests should come here. Each rejects, or answers false, when something is wrong. */
export interface Probes {
  /** Reads a row. */
  readonly read: () => Promise<boolean>;
  /** Goes the way of a write, through the writer, without changing anything. */
  readonly write: () => Promise<unknown>;
  readonly keysFit: () => Promise<unknown>;
  /** Whether the ring in force can be read again: at a restart, or by another process. */
  readonly areKeysKept: () => boolean;
  /** Migrations of this release the database lacks. */
  readonly pendingMigrations: () => Promise<number>;
  readonly freeBytes: () => number;
}

/** Whether this process should be sent requests. */
export interface Readiness {
  /** Asked at most once a second, however often somebody wants to know. */
  check(): Promise<Checks>;
  /** From now on no more requests should come: it is about to end. */
  drain(): void;
}

export const isReady = (checks: Checks): boolean => Object.values(checks).every((found) => found === null);

const keptMs = 1_000;
/** A writer that is busy answers well within it. */
const patienceMs = 2_000;
const leastFreeBytes = 32 * 2 ** 20;

/** Looks at everything an answer depends on. `now` gives milliseconds. */
export function createReadiness(probes: Probes, now: () => number = () => performance.now()): Readiness {
  let isDraining = false;
  let last: { readonly at: number; readonly checks: Promise<Checks> } | undefined;
  const look = async (): Promise<Checks> => {
    const [store, writer, keys, migrations] = await Promise.all([
      trouble(async () => ((await probes.read()) ? null : 'does not answer')),
      trouble(() => inTime(probes.write())),
      keysTrouble(probes),
      trouble(async () => pendingText(await probes.pendingMigrations())),
    ]);
    const disk = await trouble(async () => (probes.freeBytes() < leastFreeBytes ? 'less than 32 MiB are free' : null));
    return { store, writer, disk, keys, migrations, draining: null };
  };
  return {
    async check() {
      if (!last || now() - last.at >= keptMs) last = { at: now(), checks: look() };
      const checks = await last.checks;
      return { ...checks, draining: isDraining ? 'about to end' : null };
    },
    drain: () => void (isDraining = true),
  };
}

const missingRing =
  'keyring.json is gone from the data directory: put it back from its copy, for without it Isotope cannot start again';

const keysTrouble = async ({ keysFit, areKeysKept }: Probes) =>
  (await trouble(() => keysFit())) ?? (await trouble(async () => (areKeysKept() ? null : missingRing)));

const pendingText = (pending: number) => (pending === 0 ? null : `${pending} migrations are not made`);

/** What a probe found, or failed with: by its code, since a message may hold a path or worse. */
async function trouble(probe: () => Promise<unknown>): Promise<string | null> {
  try {
    const found = await probe();
    return typeof found === 'string' ? found : null;
  } catch (error) {
    if ((error as Error).name === 'KeyRingError') return 'the key ring does not fit the database';
    const code = codeOf(error);
    return code === undefined ? 'fails' : `fails with ${code}`;
  }
}

/** Of what failed, or of what made it fail: who asks by Drizzle is told of a query. */
function codeOf(error: unknown): string | undefined {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string') return code;
  return cause instanceof Error ? codeOf(cause) : undefined;
}

async function inTime(work: Promise<unknown>): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('does not answer'), patienceMs).unref();
  });
  try {
    const first = await Promise.race([work.then(() => null), late]);
    return first;
  } finally {
    clearTimeout(timer);
  }
}
