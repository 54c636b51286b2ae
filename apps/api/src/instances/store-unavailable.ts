import { DomainError } from './errors.js';

/** Why nothing can be stored just now. */
export type StoreTrouble = 'FULL' | 'HELD' | 'READ_ONLY' | 'BROKEN' | 'UNREACHABLE' | 'LOST';

const messages: Record<StoreTrouble, string> = {
  FULL: 'The disk Isotope stores on is full. Nothing was changed, and what is stored is safe. Free some space, then try again.',
  HELD: 'Another program holds the database. Nothing was changed. Try again in a moment.',
  READ_ONLY:
    'The database cannot be written. Nothing was changed, and what is stored can be read. Make the data directory writable, then try again.',
  UNREACHABLE: 'The database cannot be reached. Nothing was changed. Try again in a moment.',
  LOST: 'The connection to the database broke, and whether the change was kept is not known. Read again before you repeat it.',
  BROKEN:
    'The disk Isotope stores on has failed, and whether the change was kept is not known. Read again before you repeat it.',
};

/**
 * The store could not take a change. Unless the disk failed or the connection
 * broke nothing of it was written, and it may be sent again.
 */
export class StoreUnavailableError extends DomainError {
  override readonly name = 'StoreUnavailableError';
  readonly code = 'STORE_UNAVAILABLE';
  readonly retryAfterSeconds = 5;

  constructor(trouble: StoreTrouble, cause: unknown) {
    super(messages[trouble]);
    this.cause = cause;
  }
}
