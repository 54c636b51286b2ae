import type { BulkJob } from './ports.js';

/** So long a job works at a time while an organisation that has fewer places waits for one. */
const turnMs = 30_000;

interface Sharing {
  readonly job: Pick<BulkJob, 'organizationId'>;
}

/** Who gets the next place: of those whose organisation has the fewest, the one that has waited longest. */
export function nextOf<Queued extends Sharing>(
  waiting: readonly Queued[],
  placed: readonly Sharing[],
): Queued | undefined {
  const fewest = Math.min(...waiting.map((queued) => placesOf(queued, placed)));
  return waiting.find((queued) => placesOf(queued, placed) === fewest);
}

/**
 * Whether who has a place should give it to the next: its organisation has one more than that of the next and has had its
 * turn, or has two more.
 */
export function isOthersTurn(
  work: Sharing & { readonly placedAtMs: number },
  next: Sharing | undefined,
  placed: readonly Sharing[],
  nowMs: number,
): boolean {
  if (!next) return false;
  const ahead = placesOf(work, placed) - placesOf(next, placed);
  return ahead > 1 || (ahead === 1 && nowMs - work.placedAtMs >= turnMs);
}

const placesOf = ({ job }: Sharing, placed: readonly Sharing[]): number =>
  placed.filter((one) => one.job.organizationId === job.organizationId).length;
