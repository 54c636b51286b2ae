import { v7 } from 'uuid';

/** A UUIDv7 of the given moment, so that ids sort by time. */
export const uuidv7At = (at: Date): string => v7({ msecs: at.getTime() });
