import { join } from 'node:path';
import { openRows } from '../rows.js';
import { readKeyRing } from '../../src/vault/key-ring.js';
import { open } from '../../src/vault/seal.js';
import type { Tally } from './tally.js';

const halves: Readonly<Record<string, string>> = {
  'an instance without the activity of its making':
    "select id from instances where number > ? and not exists (select 1 from activities where instance_id = instances.id and action = 'INSTANCE_CREATED')",
  'tags of no instance':
    'select instance_id from instance_tags where ? >= 0 and instance_id not in (select id from instances)',
  'tags that are not those of the instance':
    'select id from instances where number > ? and json_array_length(tags) <> (select count(*) from instance_tags where instance_id = instances.id)',
  'an idempotency record of no instance':
    'select instance_id from idempotency_records where ? >= 0 and instance_id not in (select id from instances)',
  'two instances of one create':
    'select name from (select substr(name, 1, 12) as name from instances where ? >= 0) group by name having count(*) > 1',
};

/**
 * Looks at the file itself: nothing is half there, nothing is there twice, and every sealed value opens. `newest` looks
 * at so many of the instances only, for the looks in between.
 */
export function inspect(dataDir: string, { broken, count }: Tally, newest = Infinity): void {
  const rows = openRows(join(dataDir, 'isotope.db'));
  const ring = readKeyRing(dataDir);
  const [{ last }] = rows.all('select coalesce(max(number), 0) as last from instances') as [{ last: number }];
  const after = Math.max(0, last - newest);
  for (const [what, query] of Object.entries(halves)) {
    const [found] = rows.all(query, after);
    if (found) broken.push(`The database holds ${what}: ${JSON.stringify(found)}.`);
  }
  const check = newest === Infinity ? 'integrity_check' : 'quick_check';
  if (rows.all(`pragma ${check}`)[0]?.[check] !== 'ok') broken.push('The database file is damaged.');
  const columns = 'id, organization_id, sealed_configuration, sealed_token';
  for (const row of rows.all(`select ${columns} from instances where number > ?`, after)) {
    const context = { organizationId: row.organization_id, subjectId: row.id };
    try {
      open(ring, { ...context, purpose: 'configuration' }, row.sealed_configuration);
      open(ring, { ...context, purpose: 'token' }, row.sealed_token);
    } catch (error) {
      broken.push(`What is sealed of instance ${row.id} does not open: ${String(error)}.`);
    }
  }
  rows.close();
  count(newest === Infinity ? 'looks through the whole file' : 'looks at the file');
}
