import type { ActivityRowAction } from '../accounts/ports.js';
import { NothingChanged } from '../accounts/people-ports.js';
import { activityStatement } from './activity.js';
import type { Statement } from './statement.js';

type By = Parameters<typeof activityStatement>[1];

/** The statement that keeps what was done to a person, to run in one command with the doing. */
export const personActivity = (
  by: By,
  action: ActivityRowAction,
  at: Date,
  { subjectId, changes = [] }: { readonly subjectId?: string | undefined; readonly changes?: readonly string[] } = {},
): Statement =>
  activityStatement(
    { action, at, instanceId: null, state: null, changes, ...(subjectId !== undefined && { subjectId }) },
    by,
  );

/** Undoes a command whose statement finds nothing to change. */
export const mustChange = { rows: 1, otherwise: () => new NothingChanged('Nothing to change') } as const;
