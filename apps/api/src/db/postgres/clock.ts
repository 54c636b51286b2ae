/** Milliseconds by the database's clock, so that those of the processes need not agree. In place of a parameter in SQL. */
export const clockMs = 'extract(epoch from clock_timestamp())::float8 * 1000';
