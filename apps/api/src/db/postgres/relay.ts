import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Relay, Told } from '../../processes/relay.js';
import { type ListenerTimes, createListener } from './listener.js';

const channel = 'isotope';
/** What a notification takes, in bytes. */
const mostBytes = 7_999;
/** From what is said at once to what is said next. */
const intervalMs = 10;
/** What is said at once, and what may wait to be said while that fails. */
const most = { atOnce: 500, waiting: 10_000 } as const;
/** So long it is tried to say something; who hears of it later does better to look for itself. */
const keptMs = 30_000;
const retryMs = 500;
/** Tells that so long ago what was said began to be lost; what nobody asks for as a topic. */
const missedTopic = 'missed';

type Message =
  | readonly [origin: string, topic: keyof Told, message: Told[keyof Told]]
  | readonly [origin: string, topic: typeof missedTopic, message: { readonly agoMs: number }];
type Hear = (message: never) => void;

export interface RelayOptions {
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly connect: () => pg.Client;
  readonly times?: ListenerTimes & Partial<Record<'keptMs', number>>;
}

/**
 * Tells by NOTIFY, after what it tells of is committed and apart from it: a transaction that notifies holds up every other
 * one that does. What is told within 10 ms goes out together. What cannot be said for a while, as when all connections of
 * this process are in use, is given up; the others are told since when as soon as they can be.
 */
export function createRelay({ pool, connect, times }: RelayOptions): Relay {
  const origin = randomUUID();
  const heard = new Map<string, Set<Hear>>();
  const missed = new Set<(since: Date) => void>();
  const ending = new AbortController();
  let outbox: string[] = [];
  /** Since when saying fails, and since when what was to be said is lost. */
  let failingSince: number | undefined;
  let lostSince: number | undefined;
  let sending: Promise<void> | undefined;

  const tellMissed = (agoMs: number) => missed.forEach((listen) => listen(new Date(Date.now() - agoMs)));
  const asText = (...message: Message) => JSON.stringify(message);

  const sayNext = async () => {
    const next = outbox.slice(0, most.atOnce);
    const lost = lostSince;
    const gap = lost === undefined ? [] : [asText(origin, missedTopic, { agoMs: performance.now() - lost })];
    await pool.query('select pg_notify($1, said) from unnest($2::text[]) said', [channel, [...gap, ...next]]);
    outbox.splice(0, next.length);
    if (lostSince === lost) lostSince = undefined;
    failingSince = undefined;
  };
  const giveUpLate = () => {
    failingSince ??= performance.now();
    if (performance.now() - failingSince < (times?.keptMs ?? keptMs)) return;
    lostSince ??= failingSince;
    outbox = [];
  };

  const send = async () => {
    await new Promise(setImmediate);
    while (outbox.length > 0 || lostSince !== undefined) {
      const isSaid = await sayNext().then(
        () => true,
        () => false,
      );
      if (!isSaid) giveUpLate();
      if (!isSaid && ending.signal.aborted) break;
      await pause(isSaid ? intervalMs : (times?.retryMs ?? retryMs), ending.signal);
    }
    sending = undefined;
  };

  const listener = createListener({
    connect,
    channel,
    ownChannel: `isotope_${origin.replaceAll('-', '')}`,
    onMessage(payload) {
      try {
        const [from, topic, message] = JSON.parse(payload) as Message;
        if (from === origin) return;
        if (topic === missedTopic) tellMissed(message.agoMs);
        else heard.get(topic)?.forEach((listen) => listen(message as never));
      } catch {
        // Anybody on the database may notify, and so may another release: what is not understood is not for us.
      }
    },
    onMissed: (since) => missed.forEach((listen) => listen(since)),
    ...(times && { times }),
  });

  return {
    tell(topic, message) {
      const said = asText(origin, topic, message);
      if (Buffer.byteLength(said) > mostBytes) return;
      if (outbox.length < most.waiting) outbox.push(said);
      else lostSince ??= performance.now();
      sending ??= send();
    },
    hear(topic, listener) {
      const listeners = heard.get(topic) ?? new Set();
      heard.set(topic, listeners.add(listener));
    },
    onMissed: (listener) => void missed.add(listener),
    listen: listener.start,
    async close() {
      await listener.close();
      ending.abort();
      await sending;
      outbox = [];
    },
  };
}

/** Ends at once when the signal aborts. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
