import type { AuditFacts } from '../audit/entries.js';
import type { Actor, Clock, StoredInstance } from '../instances/ports.js';
import { HubError } from './errors.js';
import { type HubPorts, openHub } from './open-hub.js';
import type { Hub, HubRecord, HubValues, HubWrite } from './ports.js';
import { withoutNulls } from './without-nulls.js';

/** Something done with records of an instance. Fields are named, values never: they are the customer's. */
export interface RecordDeed {
  readonly action:
    | 'RECORD_CREATED'
    | 'RECORD_UPDATED'
    | 'RECORD_CONVERTED'
    | 'RECORD_WRITE_UNCERTAIN'
    | 'BULK_QUERY_STARTED'
    | 'BULK_QUERY_CANCELLED'
    | 'BULK_DOWNLOADED'
    | 'CALL_FORWARDED';
  readonly at: Date;
  readonly instanceId: string;
  readonly object: string;
  /** Null where it is not known, and where all of an object are meant. */
  readonly recordId: number | null;
  readonly fields: readonly string[];
  /** What the audit is told besides. */
  readonly about?: AuditFacts;
}

/** Keeps what was done with records among the activities of their instance. */
export interface RecordActivity {
  /** Durable when it returns. */
  note(deed: RecordDeed, by: Actor): Promise<void>;
}

export interface RecordWritePorts extends HubPorts {
  readonly clock: Pick<Clock, 'now'>;
  readonly recordActivity: RecordActivity;
  /** Told when something was done at a provider and could not be written down here. */
  readonly onUnrecorded: (error: unknown, deed: RecordDeed) => void;
}

interface Asked {
  readonly action: Extract<RecordDeed['action'], 'RECORD_CREATED' | 'RECORD_UPDATED' | 'RECORD_CONVERTED'>;
  readonly object: string;
  readonly id?: number;
  readonly values: HubValues;
}

/**
 * Writes a record and writes down who wrote which fields of it. What was refused, or changed nothing, leaves no trace; a
 * write whose answer was lost does, as it may have been made.
 */
export const writing =
  (ports: RecordWritePorts) =>
  async (
    actor: Actor,
    instance: StoredInstance,
    { action, object, id, values }: Asked,
    work: (hub: Hub) => Promise<HubWrite>,
  ): Promise<HubRecord> => {
    const hub = openHub(ports, actor, instance);
    const { name } = hub.resolve(object);
    const note = (of: Pick<RecordDeed, 'action' | 'recordId' | 'fields'>) =>
      record(ports, { ...of, at: ports.clock.now(), instanceId: instance.id, object: name }, actor);
    try {
      const written = await work(hub);
      if (written.fields.length > 0) await note({ action, recordId: written.record.id, fields: written.fields });
      return withoutNulls(instance, written.record);
    } catch (error) {
      if (error instanceof HubError && error.code === 'OUTCOME_UNKNOWN') {
        await note({ action: 'RECORD_WRITE_UNCERTAIN', recordId: id ?? null, fields: namesIn(values) });
      }
      throw error;
    }
  };

/** What was done at the provider is done: that it cannot be written down must not look like a failure to do it. */
export async function record(
  { recordActivity, onUnrecorded }: Pick<RecordWritePorts, 'recordActivity' | 'onUnrecorded'>,
  deed: RecordDeed,
  by: Actor,
): Promise<void> {
  try {
    await recordActivity.note(deed, by);
  } catch (error) {
    onUnrecorded(error, deed);
  }
}

const mostNames = 200;

/** The names of what was sent, as the caller spelt them: no value is among them. */
const namesIn = (values: HubValues): readonly string[] =>
  Object.keys(values)
    .slice(0, mostNames)
    .map((name) => name.slice(0, 100));
