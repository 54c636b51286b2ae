import type { Failure } from '@/graphql/failure';
import { askJob, isAtEnd } from './bulk-calls';
import type { BulkJobItem } from './bulk-documents';

const lookAgainMs = 1_000;
/** A restart of the API is sat out; after so many looks in a row without an answer somebody is told. */
const mostMisses = 5;

/** Why a job is followed no more: it came to its end, is not there any more, nobody answers, or nobody wants to know. */
export type Followed =
  | { readonly kind: 'ended'; readonly job: BulkJobItem }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unanswered'; readonly job: BulkJobItem; readonly failure: Failure }
  | { readonly kind: 'left' };

/** Looks at a job again and again, telling each time how far it is. */
export async function followJob(
  instanceId: string,
  begun: BulkJobItem,
  { onLook, isCurrent }: { readonly onLook: (job: BulkJobItem) => void; readonly isCurrent: () => boolean },
): Promise<Followed> {
  let known = begun;
  for (let misses = 0; ;) {
    onLook(known);
    if (isAtEnd(known)) return { kind: 'ended', job: known };
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    const found = await askJob(instanceId, begun.number);
    if (!isCurrent()) return { kind: 'left' };
    if (found === null) return { kind: 'lost' };
    if ('kind' in found) {
      if (++misses === mostMisses) return { kind: 'unanswered', job: known, failure: found };
      continue;
    }
    misses = 0;
    known = found;
  }
}
