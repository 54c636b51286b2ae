import { createGathering } from '../gathering.js';
import type { Clock, Doer } from '../instances/ports.js';
import { networkOf } from '../limits/network-of.js';
import type { AuditAction } from './actions.js';
import { type AuditFacts, installation } from './entries.js';
import type { AuditEvent, AuditLog } from './ports.js';
import { hourMs } from '../milliseconds.js';

/** Something that was refused: to whom, and what. */
export interface Refusal {
  readonly action: Extract<
    AuditAction,
    'SIGN_IN_REFUSED' | 'SIGN_IN_THROTTLED' | 'CREDENTIALS_REFUSED' | 'ROLE_REFUSED' | 'VERIFICATION_REFUSED'
  >;
  readonly by: Doer;
  /** The user it concerns, where one is known. */
  readonly subjectId?: string | undefined;
  readonly about?: AuditFacts | undefined;
}

/** Keeps what was refused, so that whoever is refused a million times fills no disk. */
export interface Refusals {
  note(refusal: Refusal): void;
  /** Writes down what is held back. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Refusals of one kind, of one network and organisation, that are told one by one, and of all of this kind; more are
 * counted. Each kind has its own, so that whoever is refused in one way without end hides nothing of another.
 */
const limits = { each: 5, all: 200, counted: 500, windowMs: hourMs, writeMs: 1_000 } as const;

interface Kind {
  readonly seen: Map<string, number>;
  readonly counted: Map<string, { readonly refusal: Refusal; count: number }>;
  told: number;
}

const freshKind = (): Kind => ({ seen: new Map(), counted: new Map(), told: 0 });

/**
 * Tells the first few refusals of an hour one by one and counts the rest, which is told when the hour is over. Nobody
 * waits for it; a crash loses what was counted since the hour began. A write that fails is tried again with the next.
 */
export function createRefusals({
  auditLog,
  clock,
  onFault,
}: {
  readonly auditLog: AuditLog;
  readonly clock: Pick<Clock, 'now'>;
  readonly onFault: (error: unknown) => void;
}): Refusals {
  const fresh = () => ({ since: clock.now().getTime(), kinds: new Map<Refusal['action'], Kind>() });
  let window = fresh();
  let waiting: AuditEvent[] = [];

  const endWindow = () => {
    const at = clock.now();
    const since = new Date(window.since);
    const counted = [...window.kinds.values()].flatMap((kind) => [...kind.counted.values()]);
    for (const { refusal, count } of counted) {
      waiting.push(eventOf(withoutRequest(refusal), at, { ...refusal.about, count, since }));
    }
    window = fresh();
  };
  const gathering = createGathering({
    take() {
      if (clock.now().getTime() - window.since >= limits.windowMs) endWindow();
      if (waiting.length === 0) return undefined;
      const events = waiting;
      waiting = [];
      return events;
    },
    write: auditLog.note,
    putBack: (events) => void (waiting = [...events, ...waiting]),
    ...{ intervalMs: limits.writeMs, onFault },
  });

  return {
    note(refusal) {
      const { action, by } = refusal;
      const kind = window.kinds.get(action) ?? freshKind();
      window.kinds.set(action, kind);
      const key = JSON.stringify([by.organizationId, by.user?.id, networkOf(by.address ?? '')]);
      const seen = (kind.seen.get(key) ?? 0) + 1;
      if (seen <= limits.each && kind.told < limits.all) {
        kind.seen.set(key, seen);
        kind.told += 1;
        waiting.push(eventOf(refusal, clock.now(), refusal.about));
      } else count(kind, JSON.stringify([key, refusal.subjectId, refusal.about]), refusal);
    },
    flush: gathering.flush,
    async close() {
      endWindow();
      await gathering.close();
    },
  };
}

/** Counts by network and by what was refused while there are few of them, then all the others together. */
function count({ counted }: Kind, key: string, refusal: Refusal): void {
  const known = counted.get(key);
  if (known) known.count += 1;
  else if (counted.size < limits.counted) counted.set(key, { refusal, count: 1 });
  else {
    const rest = counted.get(theOthers);
    if (rest) rest.count += 1;
    else counted.set(theOthers, { refusal: { action: refusal.action, by: ofNobody(refusal.by) }, count: 1 });
  }
}

const theOthers = 'the others';

const ofNobody = (by: Doer): Doer => ({
  ...by,
  organizationId: installation,
  user: null,
  requestId: null,
  address: undefined,
});

const withoutRequest = ({ by, ...refusal }: Refusal): Refusal => ({ ...refusal, by: { ...by, requestId: null } });

const eventOf = ({ action, by, subjectId }: Refusal, at: Date, about: AuditFacts | undefined): AuditEvent => ({
  ...{ action, at, by, subjectId },
  details: about && { about },
});
