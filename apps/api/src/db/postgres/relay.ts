import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Relay, Told } from '../../processes/relay.js';
import { type ListenerTimes, createListener } from './listener.js';

const channel = 'isotope';
/** What a notification takes, in bytes. */
const mostBytes = 7_999;
/** From what is said at once to what is said next. */
const intervalMs = 10;
/** What is said at once, and what may wait to be said while the database does not answer. */
const most = { atOnce: 500, waiting: 10_000 } as const;

type Message = readonly [origin: string, topic: keyof Told, message: Told[keyof Told]];
type Hear = (message: never) => void;

export interface RelayOptions {
  readonly pool: Pick<pg.Pool, 'query'>;
  readonly connect: () => pg.Client;
  readonly times?: ListenerTimes;
}

/**
 * Tells by NOTIFY, after what it tells of is committed and apart from it: a transaction that notifies holds up every other
 * one that does. What is told within 10 ms goes out together.
 */
export function createRelay({ pool, connect, times }: RelayOptions): Relay {
  const origin = randomUUID();
  const heard = new Map<string, Set<Hear>>();
  const missed = new Set<(since: Date) => void>();
  let outbox: string[] = [];
  let sending: Promise<void> | undefined;

  const send = async () => {
    await new Promise(setImmediate);
    while (outbox.length > 0) {
      const said = outbox.splice(0, most.atOnce);
      // Who cannot be told now has lost the connection as well, and asks for what it missed.
      await pool
        .query('select pg_notify($1, said) from unnest($2::text[]) said', [channel, said])
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, intervalMs));
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
        if (from !== origin) heard.get(topic)?.forEach((listen) => listen(message as never));
      } catch {
        // Anybody on the database may notify, and so may another release: what is not understood is not for us.
      }
    },
    onMissed: (since) => missed.forEach((listen) => listen(since)),
    ...(times && { times }),
  });

  return {
    tell(topic, message) {
      const said = JSON.stringify([origin, topic, message] satisfies Message);
      if (Buffer.byteLength(said) > mostBytes || outbox.length >= most.waiting) return;
      outbox.push(said);
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
      await sending;
      outbox = [];
    },
  };
}
