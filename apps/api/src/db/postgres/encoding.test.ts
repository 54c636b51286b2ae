import { expect, it, onTestFinished } from 'vitest';
import { runOn, serverUrl } from '../../../test/postgres/database.js';
import { lookAtPostgres } from './look.js';
import { openPostgres } from './open.js';

it('does not start on a database that cannot hold every name, and says how to make one that can', async () => {
  const maintenance = `${await serverUrl()}/postgres`;
  const name = `latin_${process.pid}`;
  await runOn(maintenance, `create database ${name} encoding 'LATIN1' locale 'C' template template0`);
  onTestFinished(async () => void (await runOn(maintenance, `drop database ${name} with (force)`)));
  const url = `${await serverUrl()}/${name}`;
  const told = /keeps its texts in LATIN1, .* create database isotope encoding 'UTF8' template template0\./;
  await expect(openPostgres(url)).rejects.toThrow(told);
  await expect(lookAtPostgres(url)).rejects.toThrow(told);
});
