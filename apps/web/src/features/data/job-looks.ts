import type { Failure } from '@/graphql/failure';
import { isAtEnd } from './bulk-calls';
import type { BulkJobItem } from './bulk-documents';

const lookAgainMs = 1_500;
/** How long it is waited at most where nobody answers. */
const longestMs = 60_000;

/** The jobs of an instance, null where it is not there any more, or why nobody knows. */
export type FoundJobs = readonly BulkJobItem[] | Failure | null;

export const isFound = (found: FoundJobs): found is readonly BulkJobItem[] => Array.isArray(found);

/**
 * In how many milliseconds jobs are looked at again: soon while one goes on, later with each miss in a row, and not at all
 * where nothing more would be told.
 */
export function nextLookMs(found: FoundJobs, misses: number): number | undefined {
  if (found === null) return undefined;
  if (isFound(found)) return found.every(isAtEnd) ? undefined : lookAgainMs;
  return found.kind === 'signedOut' ? undefined : Math.min(longestMs, lookAgainMs * 2 ** misses);
}
