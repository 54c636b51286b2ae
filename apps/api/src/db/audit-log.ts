import type { AuditEvent, AuditLog } from '../audit/ports.js';
import { activityStatement } from './activity.js';
import type { Session } from './session.js';
import type { Statement } from './statement.js';

/** The statement that keeps an event. It is no step in an instance's life, which a state would make it. */
export const eventStatement = ({ action, at, by, instanceId, subjectId, details }: AuditEvent): Statement =>
  activityStatement(
    {
      ...{ action, at, instanceId: instanceId ?? null, state: null, changes: [], details },
      ...(subjectId !== undefined && { subjectId }),
    },
    by,
  );

/** Keeps what is no part of another change. */
export const createAuditLog = ({ commit }: Session): AuditLog => ({
  note: async (events) => {
    if (events.length > 0) await commit(events.map(eventStatement));
  },
});
