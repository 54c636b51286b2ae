import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { authorizationOf } from './ask.js';
import { openHub } from './hub/hub.js';
import { ownerSecrets, startIsotope } from './isotope.js';

it('a download that breaks off is logged with its reason, and is no success to whoever counts requests', async () => {
  const isotope = await startIsotope({ env: { ISOTOPE_LOG_LEVEL: 'info' } });
  const hub = await openHub(isotope);
  const { id } = (await hub.post('/bulk/query?q=select%20*%20from%20contacts')).body;
  while ((await hub.get(`/bulk/${id}/status`)).body.status !== 'COMPLETED') await sleep(25);
  const folder = join(isotope.dataDir, 'bulk');
  const [file = ''] = readdirSync(folder);
  const kept = readFileSync(join(folder, file), 'utf8');
  writeFileSync(join(folder, file), kept.replace(/.{20}\n/, `${'A'.repeat(20)}\n`));

  const path = `/elements/api-v2/instances/${hub.id}/bulk/${id}/contacts`;
  const headers = { Authorization: authorizationOf(ownerSecrets), Accept: 'text/csv' };
  const answer = await fetch(isotope.url + path, { headers });
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow();

  await sleep(50);
  const requestId = answer.headers.get('elements-request-id');
  const lines = (await isotope.log())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const [fault, request] = lines.filter((line) => line.requestId === requestId);
  expect(fault).toMatchObject({ level: 'error', msg: 'answer broke off', err: { message: expect.any(String) } });
  expect(request).toMatchObject({ msg: 'request', status: 500, brokenBy: 'FAULT' });
  const text = await (await fetch(`${isotope.url}/metrics`)).text();
  const counted = text
    .split('\n')
    .filter((line) => line.includes('_request_duration_seconds_count') && line.includes('/bulk/:jobId/:objectName'));
  expect(counted.map((line) => /status="(\d+)"/.exec(line)?.[1])).toEqual(['500']);
});
