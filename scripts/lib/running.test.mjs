import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { noteRunning, refuseSecond } from './running.mjs';

const aDataFolder = (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'isotope-running-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
};

const anApi = async (t) => {
  const server = createServer((_, response) => response.end('{}')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
};

test('refuses a second Isotope on the same data directory, saying where the first one is', async (t) => {
  const settings = { dataFolder: aDataFolder(t), apiUrl: await anApi(t), consoleUrl: 'http://127.0.0.1:3000' };
  const { forget } = noteRunning(settings);
  await assert.rejects(refuseSecond(settings), (error) =>
    [settings.dataFolder, settings.consoleUrl, String(process.pid)].every((part) => error.message.includes(part)),
  );
  forget();
  await refuseSecond(settings);
});

test('is not held up by the note of one that was killed', async (t) => {
  const dataFolder = aDataFolder(t);
  const note = (text) => writeFileSync(join(dataFolder, 'running.json'), text);
  note(JSON.stringify({ pid: 4194305, apiUrl: await anApi(t) }));
  await refuseSecond({ dataFolder });
  note(JSON.stringify({ pid: process.pid, apiUrl: 'http://127.0.0.1:1' }));
  await refuseSecond({ dataFolder });
  note('{"pid":');
  await refuseSecond({ dataFolder });
});
