import type { RecordActivity } from '../hubs/record-activity.js';
import { activityStatement } from './activity.js';
import type { Session } from './session.js';

/** Keeps what was done with records among the activities in a database. */
export const createRecordActivity = ({ commit }: Pick<Session, 'commit'>): RecordActivity => ({
  async note({ object, recordId, fields, about, ...deed }, by) {
    const kept = { record: { object, id: recordId }, state: null, changes: fields, details: about && { about } };
    await commit([activityStatement({ ...deed, ...kept }, by)]);
  },
});
