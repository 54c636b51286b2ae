import { setTimeout as sleep } from 'node:timers/promises';
import type { KeyRing } from './key-ring.js';
import { EnvelopeError, open, seal } from './seal.js';
import type { SealedRow, SealedRows } from './sealed-rows.js';

/** How far a re-sealing has come. */
export interface ResealProgress {
  readonly resealed: number;
  /** Rows that no key of the ring opens, by place and id: they are left as they are. */
  readonly unreadable: readonly string[];
}

const batch = 100;
/** Between two batches, so that whoever else writes gets a turn. */
const pauseMs = 5;

/**
 * Seals everything anew that does not lie under the ring's first key, batch by batch while Isotope runs. It may end at
 * any point and be run again: what is done is not done twice. A row that does not open is named and passed over.
 */
export async function reseal(
  ring: KeyRing,
  rows: SealedRows,
  onProgress: (progress: ResealProgress) => void = () => undefined,
): Promise<ResealProgress> {
  let progress: ResealProgress = { resealed: 0, unreadable: [] };
  for (const place of rows.places) {
    let after: string | number | undefined;
    for (;;) {
      const found = await rows.list(place, { exceptKeyId: ring[0].id, after, limit: batch });
      const opened = found.map((row) => ({ row, envelope: resealed(ring, row) }));
      const readable = opened.flatMap(({ row, envelope }) => (envelope === undefined ? [] : [{ row, envelope }]));
      await rows.replace(readable);
      progress = {
        resealed: progress.resealed + readable.length,
        unreadable: [...progress.unreadable, ...opened.filter((one) => one.envelope === undefined).map(nameOf)],
      };
      if (found.length > 0) onProgress(progress);
      if (found.length < batch) break;
      after = found.at(-1)?.position;
      await sleep(pauseMs);
    }
  }
  return progress;
}

const nameOf = ({ row }: { readonly row: SealedRow }): string => `${row.place} of ${row.context.subjectId}`;

function resealed(ring: KeyRing, { context, envelope }: SealedRow): string | undefined {
  try {
    return seal(ring, context, open(ring, context, envelope));
  } catch (error) {
    if (error instanceof EnvelopeError) return undefined;
    throw error;
  }
}
