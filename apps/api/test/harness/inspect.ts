import { join } from 'node:path';
import { openRows } from '../rows.js';
import { readKeyRing } from '../../src/vault/key-ring.js';
import { open } from '../../src/vault/seal.js';
import type { Tally } from './tally.js';

const halves: Readonly<Record<string, string>> = {
  'an instance without the activity of its making':
    "select id from instances where not exists (select 1 from activities where instance_id = instances.id and action = 'INSTANCE_CREATED')",
  'tags of no instance': 'select instance_id from instance_tags where instance_id not in (select id from instances)',
  'tags that are not those of the instance':
    'select id from instances where json_array_length(tags) <> (select count(*) from instance_tags where instance_id = instances.id)',
  'an idempotency record of no instance':
    'select instance_id from idempotency_records where instance_id not in (select id from instances)',
  'two instances of one create':
    'select name from (select substr(name, 1, 12) as name from instances) group by name having count(*) > 1',
};

/** Looks at the file itself: nothing is half there, nothing is there twice, and every sealed value opens. */
export function inspect(dataDir: string, { broken, count }: Tally): void {
  const rows = openRows(join(dataDir, 'isotope.db'));
  const ring = readKeyRing(dataDir);
  for (const [what, query] of Object.entries(halves)) {
    const [found] = rows.all(query);
    if (found) broken.push(`The database holds ${what}: ${JSON.stringify(found)}.`);
  }
  if (rows.all('pragma integrity_check')[0]?.integrity_check !== 'ok') broken.push('The database file is damaged.');
  for (const row of rows.all('select id, organization_id, sealed_configuration, sealed_token from instances')) {
    const context = { organizationId: row.organization_id, subjectId: row.id };
    try {
      open(ring, { ...context, purpose: 'configuration' }, row.sealed_configuration);
      open(ring, { ...context, purpose: 'token' }, row.sealed_token);
    } catch (error) {
      broken.push(`What is sealed of instance ${row.id} does not open: ${String(error)}.`);
    }
  }
  rows.close();
  count('looks at the file');
}
