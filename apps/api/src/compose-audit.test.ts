import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { createTestClock } from '../test/clock.js';
import { composeAudit, headsFile } from './compose-audit.js';
import { openSqlite } from './db/sqlite/open.js';
import { createVaultRecords } from './db/vault-records.js';
import { readEnv } from './env.js';
import { createMetrics } from './metrics/metrics.js';
import { createOpened } from './opened.js';
import { readKeyRing } from './vault/key-ring.js';
import { openVault } from './vault/open-vault.js';

it('seals once the heads can be read that could not be at the start, and tells meanwhile', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'isotope-audit-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const session = openSqlite(':memory:');
  const vault = await openVault(readKeyRing(dataDir), createVaultRecords(session));
  const lines: string[] = [];
  const [clock, metrics, parts] = [createTestClock(), createMetrics(), createOpened(() => expect.unreachable())];
  const audit = composeAudit(session, vault, {
    env: readEnv({ ISOTOPE_DATA_DIR: dataDir }),
    ...{ clock, metrics, parts },
    logger: pino({}, { write: (line) => void lines.push(line) }),
  });
  const logged = () => lines.map((line) => (JSON.parse(line) as { readonly msg: string }).msg);
  await audit.auditLog.note([
    {
      action: 'SIGNED_IN',
      at: clock.now(),
      by: { organizationId: 'acme', user: null, source: 'CONSOLE', requestId: null },
      details: { about: {} },
    },
  ]);

  mkdirSync(headsFile(dataDir)); // a file that cannot be read
  audit.start();
  await expect.poll(logged, { timeout: 10_000 }).toContain('the audit was not sealed');
  expect(await metrics.text()).toMatch(/^isotope_audit_unsealed_seconds \d/m);
  rmdirSync(headsFile(dataDir));
  await expect.poll(logged, { timeout: 10_000 }).toContain('the audit is sealed again');
  expect(readFileSync(headsFile(dataDir), 'utf8')).toContain('acme');
  await parts.close();
});
