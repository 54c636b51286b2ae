import { expect, it, onTestFinished } from 'vitest';
import { createSealedRows } from './sealed-rows.js';
import { openSqlite } from './sqlite/open.js';

it('knows every column that holds envelopes', () => {
  const session = openSqlite(':memory:');
  onTestFinished(() => session.close());
  const { $client } = session.db as unknown as { $client: { prepare(sql: string): { all(): { place: string }[] } } };
  const columns = $client
    .prepare(
      `select t.name || '.' || c.name as place from sqlite_master t, pragma_table_info(t.name) c
       where t.type = 'table' and (c.name like '%sealed%' or c.name like '%envelope%') order by place`,
    )
    .all()
    .map(({ place }) => place);
  expect(columns).toEqual([
    'instances.sealed_configuration',
    'instances.sealed_token',
    'organizations.sealed_secret',
    'replaced_configurations.sealed_configuration',
    'upstream_instances.sealed_token',
    'users.sealed_secret',
    'vault_records.envelope',
  ]);
  expect(createSealedRows(session).places).toHaveLength(columns.length);
});
