import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { minuteMs } from '../../milliseconds.js';
import type { HearingWatch } from '../../processes/relay.js';

/** Hears a channel over a connection of its own, and makes another when that one breaks or falls silent. */
export interface Listener {
  start(watch: HearingWatch): void;
  close(): Promise<void>;
}

export interface ListenerOptions {
  /** Makes a client that is not connected yet. */
  readonly connect: () => pg.Client;
  readonly channel: string;
  /** A channel nobody else listens to: what is said there must come back. */
  readonly ownChannel: string;
  readonly onMessage: (payload: string) => void;
  /** Messages since a moment may have gone unheard. Comes again and again while none can be heard. */
  readonly onMissed: (since: Date) => void;
  readonly times?: ListenerTimes;
}

export interface ListenerTimes {
  /** From one look whether the connection still hears to the next. */
  readonly beatMs: number;
  readonly echoMs: number;
  /** How often those who hear nothing are told so. */
  readonly pollMs: number;
  /** From a connection that failed to the next; as long as `pollMs` once that was told. */
  readonly retryMs: number;
  /** The same where the connection was answered and yet heard nothing. */
  readonly deafRetryMs: number;
}

const usual: ListenerTimes = { beatMs: 10_000, echoMs: 3_000, pollMs: 2_000, retryMs: 500, deafRetryMs: minuteMs };

/** So often in a row before it is told: once may be a machine that was too busy, and a database restarts in seconds. */
const toldAfter = { deaf: 2, faults: 10 } as const;

/** A connection that is no more does not say goodbye. */
const endMs = 1_000;

class Deaf extends Error {}

export function createListener(options: ListenerOptions): Listener {
  const { connect, channel, ownChannel, onMessage, onMissed, times = usual } = options;
  const ending = new AbortController();
  let running: Promise<void> | undefined;
  let breakOff: (reason: Error) => void = () => undefined;
  /** By a clock that is never set. */
  let heardUpTo = performance.now();
  /** How often in a row a connection heard nothing, and how often it was none or broke before it heard. */
  const inRow = { deaf: 0, faults: 0 };
  let isTold = false;
  let polling: NodeJS.Timeout | undefined;

  const wait = (ms: number) => sleep(ms, undefined, { signal: ending.signal, ref: false });
  const tellMissed = () => {
    const missedMs = performance.now() - heardUpTo;
    heardUpTo = performance.now();
    onMissed(new Date(Date.now() - missedMs));
  };
  const endPolling = () => {
    clearInterval(polling);
    polling = undefined;
  };

  /** Hears until the connection is no good; always rejects. */
  const hear = async (onHears: () => void): Promise<never> => {
    const client = connect();
    let onEcho: () => void = () => undefined;
    const broken = new Promise<never>((_, reject) => {
      breakOff = reject;
      client.on('error', reject);
      client.on('end', () => reject(new Error('The connection was ended.')));
    });
    broken.catch(() => undefined);
    client.on('notification', (notice) => (notice.channel === ownChannel ? onEcho() : onMessage(notice.payload ?? '')));
    const beat = async () => {
      const sentAt = performance.now();
      const echo = new Promise<true>((resolve) => (onEcho = () => resolve(true)));
      await Promise.race([client.query('select pg_notify($1, $2)', [ownChannel, '']), broken]);
      const isHeard = await Promise.race([echo, wait(times.echoMs).then(() => false), broken]);
      if (!isHeard) throw new Deaf();
      return sentAt;
    };
    try {
      await Promise.race([client.connect(), broken]);
      await Promise.race([client.query(`listen ${channel}; listen ${ownChannel}`).catch(deafWhereUnknown), broken]);
      await beat();
      onHears();
      for (;;) {
        await Promise.race([wait(times.beatMs), broken]);
        heardUpTo = await beat();
      }
    } finally {
      client.removeAllListeners();
      client.on('error', () => undefined);
      await Promise.race([client.end().catch(() => undefined), sleep(endMs, undefined, { ref: false })]);
    }
  };

  const run = async ({ onDeaf, onHeard }: HearingWatch) => {
    let isFirst = true;
    const hears = () => {
      endPolling();
      Object.assign(inRow, { deaf: 0, faults: 0 });
      if (!isFirst) tellMissed();
      if (isTold) onHeard();
      isTold = false;
    };
    for (; !ending.signal.aborted; isFirst = false) {
      const fault: unknown = await hear(hears).catch((error: unknown) => error);
      if (ending.signal.aborted) return;
      polling ??= setInterval(tellMissed, times.pollMs).unref();
      const isDeaf = fault instanceof Deaf;
      inRow[isDeaf ? 'deaf' : 'faults'] += 1;
      const isLasting = inRow.deaf >= toldAfter.deaf || inRow.faults >= toldAfter.faults;
      if (isLasting && !isTold) onDeaf(isDeaf ? undefined : fault);
      isTold ||= isLasting;
      await wait(!isLasting ? times.retryMs : isDeaf ? times.deafRetryMs : times.pollMs);
    }
  };

  return {
    start: (watch) => void (running ??= run(watch).catch(() => undefined)),
    async close() {
      ending.abort();
      endPolling();
      breakOff(new Error('The listener was closed.'));
      await running;
    },
  };
}

/** A database that does not know the statement will not know it in a moment either. */
function deafWhereUnknown(error: unknown): never {
  const { code } = error as { readonly code?: unknown };
  throw typeof code === 'string' && /^(0A|42)/.test(code) ? new Deaf() : error;
}
