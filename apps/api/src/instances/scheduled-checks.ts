import type { InstanceState, Verification } from '@isotope/core';
import { openConfiguration } from './configuration-change.js';
import { getElement } from './draft.js';
import { type Doer, type StoredInstance, VersionMoved } from './ports.js';
import type { Refusal } from './verifier-ports.js';
import type { UpdateInstancePorts } from './update-instance.js';
import { dayMs, hourMs, minuteMs } from '../milliseconds.js';

/** An instance whose daily look is due. */
export interface DueCheck {
  readonly number: number;
  readonly id: string;
  readonly organizationId: string;
  /** How many looks in a row have reached no provider, or failed. */
  readonly tries: number;
}

/** An instance that is in no plan yet. */
interface Unplanned {
  readonly number: number;
  readonly createdAt: Date;
}

/** When each instance is looked at next. It is kept in the database, so that a restart forgets nothing. */
export interface CheckSchedule {
  /** Instances newer than all that are planned, the oldest first. */
  listUnplanned(limit: number): Promise<readonly Unplanned[]>;
  /**
   * Instances that came to be seen after newer ones were planned. Each time a further thousand is looked through for
   * them, from the newest back to the oldest and around again.
   */
  listPassedOver(): Promise<readonly Unplanned[]>;
  /** Puts an instance's next look at a moment; one that is planned already moves there. */
  plan(looks: readonly { readonly number: number; readonly dueAt: Date; readonly tries: number }[]): Promise<void>;
  /** When the next look is due, and how many were due before a moment, counted to a limit. */
  outlook(before: Date, limit: number): Promise<{ readonly nextAt: Date | null; readonly overdue: number }>;
  /** Takes what is due, putting it off to `until` meanwhile; no other process is given the same. */
  take(now: Date, until: Date, limit: number): Promise<readonly DueCheck[]>;
}

export interface ScheduledCheckPorts extends UpdateInstancePorts {
  readonly schedule: CheckSchedule;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Told of a look that failed for a reason of ours. */
  readonly onFault: (error: unknown, instanceId: string) => void;
}

/** So that the instances made together, or found at the first start, do not all ask at once. */
const jitterMs = 2 * hourMs;
/** Longer than any check takes; a look cut short by a crash is taken up again after it. */
const leaseMs = 25 * minuteMs;
const firstRetryMs = 5 * minuteMs;

/** The states in which asking again tells something and locks nobody out: a refusal is final until somebody acts. */
const looked: ReadonlySet<InstanceState> = new Set(['VERIFIED', 'UNREACHABLE']);

const isotope = (organizationId: string): Doer => ({ organizationId, user: null, source: 'SYSTEM', requestId: null });

const atOnce = { planned: 500, side: 4 } as const;

/**
 * Makes the daily looks that are due, at most `limit` of them: one check an instance, none of one that is disabled,
 * refused, or was never checked. It is the whole check: where the user lives is asked before the secret goes there, as a
 * zone that was left refuses it, and the receipt tells all its stages. What changes is kept as a change with its activity;
 * what stays is noted in the history. A provider that cannot be asked is tried again after a growing while, and so is a
 * look that failed. Ends early when `isEnding` says so.
 */
export const checkDue =
  (ports: ScheduledCheckPorts) =>
  async (limit: number, isEnding: () => boolean = () => false): Promise<number> => {
    await planNew(ports);
    const now = ports.clock.now();
    const due = [...(await ports.schedule.take(now, new Date(now.getTime() + leaseMs), limit))];
    const count = due.length;
    const work = async () => {
      for (let next = due.shift(); next && !isEnding(); next = due.shift()) await lookSafely(ports, next, isEnding);
    };
    await Promise.all(Array.from({ length: atOnce.side }, work));
    return count;
  };

async function planNew(ports: ScheduledCheckPorts): Promise<void> {
  const { schedule } = ports;
  for (;;) {
    const found = await schedule.listUnplanned(atOnce.planned);
    await schedule.plan(found.map(firstLook(ports)));
    if (found.length < atOnce.planned) break;
  }
  await schedule.plan((await schedule.listPassedOver()).map(firstLook(ports)));
}

const firstLook = ({ clock, random }: ScheduledCheckPorts) => {
  const now = clock.now().getTime();
  return ({ number, createdAt }: Unplanned) => {
    const dayOldAt = createdAt.getTime() + dayMs;
    return {
      number,
      dueAt: new Date(dayOldAt > now ? dayOldAt + random() * jitterMs : now + random() * dayMs),
      tries: 0,
    };
  };
};

async function lookSafely(ports: ScheduledCheckPorts, due: DueCheck, isEnding: () => boolean): Promise<void> {
  try {
    const next = await look(ports, due, isEnding);
    if (next) await ports.schedule.plan([{ number: due.number, ...next }]);
  } catch (error) {
    if (error instanceof VersionMoved) return; // changed meanwhile: the answer was of what is no more
    ports.onFault(error, due.id);
    await ports.schedule
      .plan([{ number: due.number, ...later(ports, due.tries) }])
      .catch((fault: unknown) => ports.onFault(fault, due.id));
  }
}

interface NextLook {
  readonly dueAt: Date;
  readonly tries: number;
}

/** Looks at one instance and says when to look again; nothing when the lease is to run out. */
async function look(
  ports: ScheduledCheckPorts,
  { organizationId, id, tries }: DueCheck,
  isEnding: () => boolean,
): Promise<NextLook | undefined> {
  const instance = await ports.instances.findById(organizationId, id);
  if (!instance || instance.disabled || !looked.has(instance.state)) return tomorrow(ports, ports.clock.now());
  const last = instance.lastVerification?.startedAt ?? instance.createdAt;
  const isRecent = instance.state === 'VERIFIED' && ports.clock.now().getTime() - last.getTime() < dayMs - jitterMs;
  if (isRecent) return tomorrow(ports, last);
  ports.secretUses.note({ organizationId, instanceId: id, actorId: null, purpose: 'CHECK' });
  const result = await ports.verifier.verify(
    getElement(ports.catalogue, instance.elementKey),
    openConfiguration(ports.vault, instance),
    { onStage: () => undefined, stored: instance },
  );
  if (isEnding()) return undefined;
  if (result.refusal?.code === 'PROVIDER_THROTTLED') return later(ports, tries, result.refusal);
  await keep(ports, instance, result.verification);
  return result.verification.verdict === 'UNREACHABLE'
    ? later(ports, tries, result.refusal)
    : tomorrow(ports, ports.clock.now());
}

const tomorrow = ({ random }: ScheduledCheckPorts, from: Date): NextLook => ({
  dueAt: new Date(from.getTime() + dayMs + (random() - 0.5) * jitterMs),
  tries: 0,
});

/** After 5, 15, 45 minutes and so on up to a day, and not before the provider has said. */
function later({ clock, random }: ScheduledCheckPorts, tries: number, refusal?: Refusal): NextLook {
  const backoffMs = Math.min(firstRetryMs * 3 ** tries, dayMs) * (0.9 + 0.2 * random());
  const askedMs = (refusal?.retryAfterSeconds ?? 0) * 1000;
  return { dueAt: new Date(clock.now().getTime() + Math.max(backoffMs, askedMs)), tries: tries + 1 };
}

async function keep(
  { instances, clock }: ScheduledCheckPorts,
  instance: StoredInstance,
  lastVerification: Verification,
) {
  const changes = { state: lastVerification.verdict, lastVerification };
  const trigger = 'SCHEDULED' as const;
  if (changes.state === instance.state) return instances.noteCheck(instance, lastVerification, trigger);
  return instances.update({
    instance,
    changes,
    action: 'INSTANCE_CHECKED',
    trigger,
    actor: isotope(instance.organizationId),
    at: clock.now(),
  });
}
