import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteBackup } from '../src/last-backup.js';
import { noteReseal } from '../src/last-reseal.js';
import { ask, askGraphql, askRest } from './ask.js';
import { anInstance } from './builders.js';
import { startIsotope } from './isotope.js';
import { addMember, asMember } from './people.js';

const status = `{ status {
  version node startedAt lastBackupAt streams
  checks { name problem }
  store { kind version sizeBytes walBytes commitP50Ms commitP95Ms migrations { applied pending latestAt } }
  keys { id isSealing madeAt }
  reseal { keyId startedAt resealed finishedAt }
  queues { requests commands bulkRunning bulkWaiting providerCalls providerCallsWaiting }
  providers { provider lastSuccessAt lastFailureAt lastFailure p50Ms p95Ms budgetUsed }
  scheduledChecks { isOn nextAt overdue }
} }`;

describe('the status', () => {
  it('says which call to a provider failed last, and how', async () => {
    const isotope = await startIsotope();
    isotope.sandbox.faults.change({ answer: { status: 503, body: 'no', contentType: 'text/plain', path: '' } });
    await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
    const { body } = await askGraphql(isotope, status);
    const [provider] = body.data.status.providers;
    expect(provider.lastFailureAt).toBe(isotope.clock.now().toISOString());
    expect(provider.lastFailure).toMatch(/^GET \/\S*zoneInformation: 50\d$/i);
  });

  it('blames no provider for what a caller sent', async () => {
    const isotope = await startIsotope();
    await askRest(isotope, 'POST', '/instances', {
      body: anInstance(isotope, { configuration: { 'crm.autotask.username': 'nobody' } }),
    });
    const { body } = await askGraphql(isotope, status);
    const [provider] = body.data.status.providers;
    expect(provider).toMatchObject({ lastFailureAt: null, lastSuccessAt: isotope.clock.now().toISOString() });
  });

  it('tells an owner what runs here and how it fares', async () => {
    const isotope = await startIsotope();
    await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
    const { body } = await askGraphql(isotope, status);
    expect(body.errors).toBeUndefined();
    const now = isotope.clock.now().toISOString();
    expect(body.data.status).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      node: process.version,
      startedAt: now,
      lastBackupAt: null,
      streams: 0,
      checks: ['store', 'writer', 'disk', 'keys', 'migrations', 'draining'].map((name) => ({ name, problem: null })),
      store: {
        kind: 'SQLITE',
        version: expect.stringMatching(/^3\./),
        sizeBytes: expect.any(Number),
        walBytes: expect.any(Number),
        commitP50Ms: expect.any(Number),
        commitP95Ms: expect.any(Number),
        migrations: { applied: expect.any(Number), pending: 0, latestAt: expect.any(String) },
      },
      keys: [{ id: expect.stringMatching(/^[0-9a-f]{8}$/), isSealing: true, madeAt: expect.any(String) }],
      reseal: null,
      queues: {
        requests: 1,
        commands: 0,
        bulkRunning: 0,
        bulkWaiting: 0,
        providerCalls: 0,
        providerCallsWaiting: 0,
      },
      providers: [
        {
          provider: 'autotask',
          lastSuccessAt: now,
          lastFailureAt: null,
          lastFailure: null,
          p50Ms: expect.any(Number),
          p95Ms: expect.any(Number),
          budgetUsed: expect.any(Number),
        },
      ],
      scheduledChecks: { isOn: true, nextAt: null, overdue: 0 },
    });
    expect(body.data.status.store.sizeBytes).toBeGreaterThan(10_000);
  });

  it('tells of the last backup and of the last sealing anew', async () => {
    const isotope = await startIsotope();
    const at = new Date('2026-03-04T05:06:07.000Z');
    noteBackup(isotope.dataDir, { at, file: '/somewhere/secret.db' });
    noteReseal(isotope.dataDir, { keyId: '1a2b3c4d', startedAt: at, resealed: 12, finishedAt: null });
    const { body } = await askGraphql(isotope, status);
    expect([body.data.status.lastBackupAt, body.data.status.reseal]).toEqual([
      at.toISOString(),
      { keyId: '1a2b3c4d', startedAt: at.toISOString(), resealed: 12, finishedAt: null },
    ]);
    expect(JSON.stringify(body)).not.toContain('secret.db');
  });

  it('tells how far behind the daily looks are', async () => {
    const isotope = await startIsotope();
    await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
    await isotope.useCases.checkDue(0);
    const planned = (await askGraphql(isotope, status)).body.data.status.scheduledChecks;
    expect([planned.overdue, Date.parse(planned.nextAt) > isotope.clock.now().getTime()]).toEqual([0, true]);
    isotope.clock.advance(3 * 24 * 60 * 60 * 1000);
    expect((await askGraphql(isotope, status)).body.data.status.scheduledChecks.overdue).toBe(1);
  });

  it('is for owners alone', async () => {
    const isotope = await startIsotope();
    const editor = await addMember(isotope, 'EDITOR', 'editor@example.com');
    const { body } = await askGraphql(isotope, status, {}, asMember(editor));
    expect([body.data.status, body.errors[0].extensions.code]).toEqual([null, 'FORBIDDEN']);
  });
});

describe('readiness over HTTP', () => {
  it('names every check, and says ready where none found anything', async () => {
    const isotope = await startIsotope();
    const { status: code, body } = await ask(isotope, 'GET', '/readyz');
    const checks = { store: 'ok', writer: 'ok', disk: 'ok', keys: 'ok', migrations: 'ok', draining: 'ok' };
    expect([code, body]).toEqual([200, { status: 'ready', checks }]);
  });

  it('answers 503 once the key ring has gone from the data directory, which a restart would not survive', async () => {
    const isotope = await startIsotope({ env: { ISOTOPE_MASTER_KEY: '' } });
    const ring = join(isotope.dataDir, 'keyring.json');
    renameSync(ring, `${ring}.away`);
    const { status: code, body } = await ask(isotope, 'GET', '/readyz');
    expect([code, body.checks.keys]).toEqual([503, expect.stringContaining('keyring.json is gone')]);
    renameSync(`${ring}.away`, ring);
    await expect.poll(async () => (await ask(isotope, 'GET', '/readyz')).status, { timeout: 5_000 }).toBe(200);
  });

  it('answers 503 and says which check found what, once the keys do not fit the database any more', async () => {
    const isotope = await startIsotope();
    isotope.rows.damage("update vault_records set envelope = 'v1.00000000.AAAA.AAAA' where name = 'canary'");
    const { status: code, body } = await ask(isotope, 'GET', '/readyz');
    expect([code, body.status, body.checks.keys]).toEqual([503, 'not ready', 'the key ring does not fit the database']);
  });
});
