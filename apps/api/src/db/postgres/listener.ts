import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** Hears a channel over a connection of its own, and makes another when that one breaks or falls silent. */
export interface Listener {
  /**
   * Begins. Calls back when nothing comes back though statements are answered, as behind a pooler that hands connections
   * on by the transaction.
   */
  start(onDeaf: () => void): void;
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
  readonly retryMs: number;
  /** The same where the connection was answered and yet heard nothing. */
  readonly deafRetryMs: number;
}

const usual: ListenerTimes = { beatMs: 10_000, echoMs: 3_000, pollMs: 2_000, retryMs: 500, deafRetryMs: 60_000 };

/** A connection that is no more does not say goodbye. */
const endMs = 1_000;

class Deaf extends Error {}

export function createListener(options: ListenerOptions): Listener {
  const { connect, channel, ownChannel, onMessage, onMissed, times = usual } = options;
  const ending = new AbortController();
  let running: Promise<void> | undefined;
  let breakOff: (reason: Error) => void = () => undefined;
  let heardUpTo = Date.now();
  /** How often in a row a connection heard nothing. */
  let deafTimes = 0;

  const wait = (ms: number) => sleep(ms, undefined, { signal: ending.signal, ref: false });
  const tellMissed = () => {
    const since = heardUpTo;
    heardUpTo = Date.now();
    onMissed(new Date(since));
  };

  /** Hears until the connection is no good; always rejects. */
  const hear = async (isFirst: boolean): Promise<never> => {
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
      const sentAt = Date.now();
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
      deafTimes = 0;
      if (!isFirst) tellMissed();
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

  const run = async (onDeaf: () => void) => {
    for (let isFirst = true; !ending.signal.aborted; isFirst = false) {
      const fault: unknown = await hear(isFirst).catch((error: unknown) => error);
      if (ending.signal.aborted) return;
      if (fault instanceof Deaf) deafTimes += 1;
      // Once may be a machine that was too busy.
      const isDeaf = fault instanceof Deaf && deafTimes > 1;
      if (isDeaf) onDeaf();
      const until = Date.now() + (isDeaf ? times.deafRetryMs : times.retryMs);
      while (Date.now() < until) {
        await wait(Math.min(times.pollMs, until - Date.now()));
        if (isDeaf) tellMissed();
      }
    }
  };

  return {
    start: (onDeaf) => void (running ??= run(onDeaf).catch(() => undefined)),
    async close() {
      ending.abort();
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
