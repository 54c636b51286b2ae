import { HubError } from '../errors.js';

export const bulkStatuses = ['CREATED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'] as const;
/** How far a job has come; the last three are ends. */
export type BulkStatus = (typeof bulkStatuses)[number];

/** A query whose answer is gathered in the background and fetched as a whole. */
export interface BulkJob {
  readonly id: string;
  /** The integer the REST API calls `id`. */
  readonly number: number;
  readonly organizationId: string;
  readonly instanceId: string;
  /** The object asked for, as the query names it. */
  readonly object: string;
  /** The whole query, as it was sent. */
  readonly query: string;
  /** The id of the user who started it; null where that was not kept. */
  readonly startedBy: string | null;
  readonly status: BulkStatus;
  readonly recordsCount: number;
  /** How much of the file holds what was gathered; anything beyond was cut off by an end of the process. */
  readonly bytes: number;
  /** Where gathering goes on; null at the beginning. */
  readonly position: string | null;
  /** The fields of the object, in the order of a table's columns; empty before it runs. */
  readonly columns: readonly string[];
  /** Why it failed. */
  readonly message: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** When it is removed, with all it holds. */
  readonly expiresAt: Date;
}

/** What a job has come to since it was last written down. */
export type BulkProgress = Pick<BulkJob, 'recordsCount' | 'bytes' | 'position' | 'columns'>;

/** An end that comes before everything is gathered. */
interface BulkEnd {
  readonly status: 'FAILED' | 'CANCELLED';
  readonly message: string | null;
  readonly finishedAt: Date;
}

/** Keeps jobs. */
export interface BulkJobs {
  /** Durable when it returns the job's number. */
  create(job: Omit<BulkJob, 'number'>): Promise<number>;
  find(organizationId: string, instanceId: string, number: number): Promise<BulkJob | undefined>;
  /** The jobs of an instance, latest first. */
  list(organizationId: string, instanceId: string, limit: number): Promise<readonly BulkJob[]>;
  /** A job as it stands, whatever it has come to. */
  findById(id: string): Promise<BulkJob | undefined>;
  /** Jobs that have not come to an end, oldest first. */
  listUnfinished(): Promise<readonly BulkJob[]>;
  listExpired(now: Date): Promise<readonly BulkJob[]>;
  /** False when the job has come to an end meanwhile: nothing is written then. */
  note(id: string, progress: BulkProgress): Promise<boolean>;
  /** The same for what the last page has brought, and with it the job's end: one is not written without the other. */
  complete(id: string, progress: BulkProgress, finishedAt: Date): Promise<boolean>;
  /** The same for any other end. */
  finish(id: string, end: BulkEnd): Promise<boolean>;
  remove(id: string): Promise<void>;
}

/** Whoever works on a job has to leave it: it has come to an end, or another process has gone on with it. */
export class BulkJobMoved extends Error {
  override readonly name = 'BulkJobMoved';
}

/** What a job has gathered is not where it should be: it lies elsewhere, is still to be taken in, or is gone. */
export class BulkLinesMissing extends HubError {
  constructor() {
    super('BULK_NOT_READY', 'What the bulk job has gathered is not all there. Start the query anew.');
  }
}

/** Holds what jobs have gathered, line by line. */
export interface BulkFiles {
  /**
   * Adds a line after the first `bytes` of a job's file, dropping what is beyond; returns its new length. Throws a
   * BulkJobMoved where it can tell that the job stands elsewhere, and a BulkLinesMissing where it can tell that the
   * `bytes` are not there.
   */
  append(jobId: string, bytes: number, line: string): Promise<number>;
  /** Whether the first `bytes` of a job's file are there, all of them. */
  holds(jobId: string, bytes: number): Promise<boolean>;
  /** The lines within the first `bytes`, those that are there. */
  read(jobId: string, bytes: number): AsyncIterable<string>;
  remove(jobId: string): Promise<void>;
}

/** Files that every process reaches. */
export interface SharedBulkFiles extends BulkFiles {
  /** Takes in the lines of a job from its beginning; those it has already stay. */
  take(jobId: string, lines: AsyncIterable<string>): Promise<void>;
  /** How many lines of jobs that can be fetched, now or once they are complete, are sealed under each key, by its id. */
  countByKey(): Promise<ReadonlyMap<string, number>>;
}

/** Files of this process alone. */
export interface OwnBulkFiles extends BulkFiles {
  /** The ids of the jobs there is a file of. */
  list(): Promise<readonly string[]>;
}
