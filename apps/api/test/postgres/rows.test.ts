import { expect, it, onTestFinished } from 'vitest';
import { freshDatabase } from './database.js';
import { openPostgresRows } from './rows.js';

it('gives each question its own answer, after one that came too late as well', async () => {
  const rows = openPostgresRows(await freshDatabase(), 1_000);
  onTestFinished(rows.close);
  expect(rows.all('select ? as text', 'first')).toEqual([{ text: 'first' }]);
  expect(() => rows.all('select pg_sleep(1.5)')).toThrow('no answer within 1000 ms');
  for (const text of ['second', 'third']) expect(rows.all('select ? as text', text)).toEqual([{ text }]);
});
