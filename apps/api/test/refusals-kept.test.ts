import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSandbox } from '@isotope/autotask-sandbox';
import { expect, it, onTestFinished } from 'vitest';
import { compose } from '../src/compose.js';
import { readEnv } from '../src/env.js';
import { VerificationError } from '../src/instances/errors.js';
import { createTestClock, minute } from './clock.js';

it('does not try a refused secret again after a restart, so that a restart locks nobody', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'isotope-refusals-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const sandbox = createSandbox({});
  onTestFinished(() => sandbox.close());
  const { url } = await sandbox.listen();
  const clock = createTestClock();
  const env = readEnv({
    ISOTOPE_DATA_DIR: dataDir,
    ISOTOPE_SANDBOX: 'on',
    ISOTOPE_SANDBOX_PORT: new URL(url).port,
    ISOTOPE_LOG_LEVEL: 'silent',
  });

  /** What an Isotope started anew says to these passwords, one after the other. */
  const refusalsOf = async (...passwords: readonly string[]) => {
    const { useCases, owner, close } = await compose(env, { clock });
    const actor = { organizationId: owner.organization.id, user: owner.user, source: 'REST', requestId: 'r' } as const;
    const refusals: unknown[] = [];
    for (const password of passwords) {
      const configuration = {
        'crm.autotask.username': 'api-user@sandbox.isotope.test',
        'crm.autotask.password': password,
        'crm.autotask.server.url': url,
      };
      const asked = { elementKey: 'autotaskcrm', name: 'Acme', configuration, verify: 'REQUIRED' } as const;
      const refused = await useCases.createInstance(actor, asked).catch((error: unknown) => error);
      refusals.push(refused instanceof VerificationError ? refused.code : refused);
    }
    await close();
    return refusals;
  };
  const signIns = () => sandbox.calls().filter(({ path }) => path.endsWith('ThresholdInformation')).length;

  expect(await refusalsOf('wrong-1', 'wrong-2')).toEqual(['CREDENTIALS_REJECTED', 'CREDENTIALS_REJECTED']);
  expect(signIns()).toBe(2);
  expect(await refusalsOf('wrong-1', 'wrong-3')).toEqual(['CREDENTIALS_REJECTED', 'CREDENTIALS_REJECTED']);
  expect(signIns()).toBe(3);
  expect(await refusalsOf('wrong-4')).toEqual(['PROVIDER_THROTTLED']);
  expect(signIns()).toBe(3);
  clock.advance(15 * minute);
  expect(await refusalsOf('wrong-4')).toEqual(['CREDENTIALS_REJECTED']);
  expect(signIns()).toBe(4);
});
