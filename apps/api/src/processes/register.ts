/** A process that works on the database now. */
export interface ProcessFacts {
  /** Its machine and its number there. */
  readonly name: string;
  /** The keys it has in force, the one that seals first. */
  readonly keyIds: readonly string[];
}

/** Which processes work on the database. */
export interface ProcessRegister {
  /** Says of this process that it works, and how; to be said again well within 15 seconds. */
  note(facts: ProcessFacts): Promise<void>;
  leave(): Promise<void>;
  /** Those that have said so in the last 15 seconds, by their names. */
  list(): Promise<readonly ProcessFacts[]>;
}

export const processName = (host: string, pid: number): string => `${host}:${pid}`;
