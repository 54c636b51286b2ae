import type { KeyRing } from './key-ring.js';
import { EnvelopeError, open } from './seal.js';
import type { SealedRow, SealedRows } from './sealed-rows.js';

/** How many sealed values there are, and those that no key of a ring opens, by place and id. */
export interface Unopened {
  readonly total: number;
  readonly unopened: readonly string[];
}

const batch = 500;

/** Opens every sealed value there is, keeping none of them. */
export async function findUnopened(ring: KeyRing, rows: Pick<SealedRows, 'places' | 'list'>): Promise<Unopened> {
  const unopened: string[] = [];
  let total = 0;
  for (const place of rows.places) {
    let after: string | number | undefined;
    for (;;) {
      const found = await rows.list(place, { exceptKeyId: '', after, limit: batch });
      total += found.length;
      unopened.push(
        ...found.filter((row) => !doesOpen(ring, row)).map(({ context }) => `${place} of ${context.subjectId}`),
      );
      if (found.length < batch) break;
      after = found.at(-1)?.position;
    }
  }
  return { total, unopened };
}

function doesOpen(ring: KeyRing, { context, envelope }: SealedRow): boolean {
  try {
    open(ring, context, envelope);
    return true;
  } catch (error) {
    if (error instanceof EnvelopeError) return false;
    throw error;
  }
}
