import type { AuditDetails } from '../audit/entries.js';
import type { AuditAction } from '../audit/actions.js';
import { NothingChanged } from '../accounts/people-ports.js';
import { activityStatement } from './activity.js';
import type { Statement } from './statement.js';

type By = Parameters<typeof activityStatement>[1];

/** The statement that keeps what was done to a person, to run in one command with the doing. */
export const personActivity = (
  by: By,
  action: AuditAction,
  at: Date,
  { subjectId, changes = [], ...details }: PersonFacts = {},
): Statement =>
  activityStatement(
    {
      ...{ action, at, instanceId: null, state: null, changes },
      ...(subjectId !== undefined && { subjectId }),
      ...(Object.keys(details).length > 0 && { details }),
    },
    by,
  );

interface PersonFacts extends AuditDetails {
  readonly subjectId?: string | undefined;
  readonly changes?: readonly string[];
}

/** Undoes a command whose statement finds nothing to change. */
export const mustChange = { rows: 1, otherwise: () => new NothingChanged('Nothing to change') } as const;
