import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { Session } from './db/session.js';
import type { Env } from './env.js';
import { createScheduler } from './instances/scheduler.js';
import type { Opened } from './opened.js';
import { processName } from './processes/register.js';
import type { Relay } from './processes/relay.js';
import { tellRunning } from './running.js';
import { readRing } from './vault/key-ring.js';
import type { OpenVault } from './vault/open-vault.js';

/** How often a process says that it works. */
const workingIntervalMs = 5_000;

interface PresenceChoices {
  readonly env: Env;
  readonly relay: Pick<Relay, 'hear' | 'onMissed'>;
  readonly logger: Pick<Logger, 'warn' | 'error'>;
  readonly parts: Pick<Opened, 'add'>;
  /** Whether it is a server, which is told of, and not a command beside one. */
  readonly alone: boolean;
}

/** This process among those that share its data: says that it works and with which keys, and reads keys when told to. */
export function composePresence(
  { processes }: Session,
  vault: Pick<OpenVault, 'keyIds' | 'reload'>,
  { env, relay, logger, parts, alone }: PresenceChoices,
) {
  const tellHere = () => (alone ? tellRunning(env.dataDir, { pid: process.pid, keyIds: vault.keyIds }) : undefined);
  const tellOthers = async () =>
    alone && processes?.register.note({ name: processName(hostname(), process.pid), keyIds: vault.keyIds });
  const telling = createScheduler(tellOthers, {
    intervalMs: workingIntervalMs,
    onFault: (err) => logger.warn({ err }, 'other processes were not told that this one works'),
  });
  parts.add('that this process works', async () => {
    telling.stop();
    if (alone) await processes?.register.leave().catch(() => undefined);
  });
  const tell = async () => {
    tellHere();
    await tellOthers();
  };
  const reloadKeys = async () => {
    await vault.reload(readRing(env));
    await tell();
  };
  const reloadChangedKeys = async () => {
    if (env.masterKeys) return;
    const ring = readRing(env);
    if (ring.map(({ id }) => id).join() !== vault.keyIds.join()) await reloadKeys();
  };
  relay.hear('keys', () => {
    // One of the environment is changed by a restart alone.
    if (!env.masterKeys) void reloadKeys().catch((err: unknown) => logger.error({ err }, 'the key ring was not read'));
  });
  // Nothing missed is worth a word of its own here: /readyz says when the ring cannot be read.
  relay.onMissed(() => void reloadChangedKeys().catch(() => undefined));
  return {
    reloadKeys,
    /** Says so for the first time, and from then on again and again. */
    async begin() {
      await tell();
      if (alone && processes) telling.start();
    },
  };
}
