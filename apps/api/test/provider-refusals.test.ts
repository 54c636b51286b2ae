import type { FaultChanges } from '@isotope/autotask-sandbox';
import { describe, expect, it } from 'vitest';
import { type Answer, askRest, graphqlData } from './ask.js';
import { type Configuration, anInput, anInstance } from './builders.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import { doings } from './life.js';
import * as operations from './operations.js';

/** What is wrong at the provider, and all that is said of it. */
interface Refusal {
  readonly when: string;
  readonly configuration?: Configuration;
  readonly faults?: FaultChanges;
  readonly code: string;
  readonly status: number;
  readonly verdict: 'REJECTED' | 'UNREACHABLE';
  readonly failedStage: string;
  /** The configuration entry at fault, after its `crm.autotask.` */
  readonly entry?: string;
  readonly providerMessage?: string;
  readonly retryAfterSeconds?: number;
}

const user = (name: string) => ({ 'crm.autotask.username': `${name}@sandbox.isotope.test` });
const outage = (status: number, body: string, path = '') => ({
  answer: { status, body, contentType: 'application/json', path },
});

const refusals: readonly Refusal[] = [
  {
    when: 'the secret is wrong',
    configuration: { 'crm.autotask.password': 'wrong-secret' },
    code: 'CREDENTIALS_REJECTED',
    status: 400,
    verdict: 'REJECTED',
    failedStage: 'SIGN_IN',
    entry: 'password',
    providerMessage: 'HTTP 401 Unauthorized',
  },
  {
    when: 'nobody has the user name',
    configuration: user('nobody'),
    code: 'CREDENTIALS_REJECTED',
    status: 400,
    verdict: 'REJECTED',
    failedStage: 'ZONE',
    entry: 'username',
    providerMessage: 'Zone information could not be determined',
  },
  {
    when: "the integration code is not the user's",
    configuration: { 'crm.autotask.integration.code': 'SOMEBODY-ELSES' },
    code: 'INTEGRATION_CODE_REJECTED',
    status: 400,
    verdict: 'REJECTED',
    failedStage: 'SIGN_IN',
    entry: 'integration.code',
    providerMessage: 'IntegrationCode is invalid.',
  },
  {
    when: 'the user is locked',
    configuration: user('locked'),
    code: 'PROVIDER_USER_LOCKED',
    status: 400,
    verdict: 'REJECTED',
    failedStage: 'SIGN_IN',
    entry: 'username',
    providerMessage: 'The user account has been locked. Please see your Autotask Administrator for details.',
  },
  {
    when: 'the user may not ask',
    configuration: user('denied'),
    code: 'PERMISSION_DENIED',
    status: 400,
    verdict: 'REJECTED',
    failedStage: 'PERMISSION',
    entry: 'username',
    providerMessage: 'The logged in Resource does not have the adequate permissions to query this entity type.',
  },
  {
    when: 'the user may ask and may not read',
    faults: { isReadingAllowed: false },
    code: 'PERMISSION_DENIED',
    status: 400,
    verdict: 'REJECTED',
    failedStage: 'PERMISSION',
    entry: 'username',
  },
  {
    when: 'the provider is asked too often',
    configuration: user('limited'),
    code: 'PROVIDER_THROTTLED',
    status: 429,
    verdict: 'UNREACHABLE',
    failedStage: 'SIGN_IN',
    retryAfterSeconds: 30,
    providerMessage: 'The Autotask API request threshold of 10000 requests per hour has been exceeded.',
  },
  {
    when: 'the connection breaks',
    faults: { isConnectionDropped: true },
    code: 'PROVIDER_UNREACHABLE',
    status: 502,
    verdict: 'UNREACHABLE',
    failedStage: 'ZONE',
  },
  {
    when: 'the provider fails',
    faults: outage(503, '{"errors":["An unexpected error occurred."]}', 'ThresholdInformation'),
    code: 'PROVIDER_UNREACHABLE',
    status: 502,
    verdict: 'UNREACHABLE',
    failedStage: 'SIGN_IN',
    providerMessage: 'An unexpected error occurred.',
  },
  {
    when: 'something else answers at the address',
    faults: outage(200, '<html>Welcome</html>'),
    code: 'PROVIDER_UNREACHABLE',
    status: 502,
    verdict: 'UNREACHABLE',
    failedStage: 'ZONE',
    entry: 'server.url',
  },
  {
    when: 'the provider takes longer than the deadline',
    faults: { delayMs: 60_000 },
    code: 'PROVIDER_TIMEOUT',
    status: 504,
    verdict: 'UNREACHABLE',
    failedStage: 'SIGN_IN',
  },
];

const entryKey = ({ entry }: Refusal) => (entry === undefined ? null : `crm.autotask.${entry}`);

/** An Isotope at whose provider this is wrong. */
async function startRefused({ faults }: Refusal): Promise<TestIsotope> {
  const isotope = await startIsotope({ env: { ISOTOPE_PROVIDER_DEADLINE_MS: '400' } });
  if (faults) isotope.sandbox.faults.change(faults);
  return isotope;
}

function expectNothingStored({ rows }: TestIsotope) {
  for (const table of ['instances', 'instance_tags', 'idempotency_records']) expect(rows.count(table)).toBe(0);
  expect(rows.all(`select distinct action from ${doings}`)).toEqual([{ action: 'ORGANIZATION_CREATED' }]);
}

describe.each(refusals.map((refusal) => [refusal.when, refusal] as const))('when %s', (_, refusal) => {
  const { configuration, code, status, verdict, failedStage, providerMessage, retryAfterSeconds } = refusal;

  it(`REST answers ${status} ${code} and nothing is stored`, async () => {
    const isotope = await startRefused(refusal);
    const headers = { 'Idempotency-Key': 'once' };
    const answer: Answer = await askRest(isotope, 'POST', '/instances', {
      body: anInstance(isotope, { configuration }),
      headers,
    });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.message).toMatch(/^.{20,}\.$/);
    expect(answer.body.providerMessage).toBe(providerMessage);
    expect(answer.body.retryAfterSeconds).toBe(retryAfterSeconds);
    expect(answer.headers.get('retry-after')).toBe(retryAfterSeconds === undefined ? null : String(retryAfterSeconds));
    expect(answer.body.problems?.[0]?.key ?? null).toBe(entryKey(refusal));
    expectNothingStored(isotope);
  });

  it.each(['createInstance', 'verifyConfiguration'] as const)(
    `%s answers a VerificationProblem ${code} with its receipt`,
    async (mutation) => {
      const isotope = await startRefused(refusal);
      const input = { ...anInput(isotope, { configuration }), idempotencyKey: 'once' };
      const problem = (await graphqlData(isotope, operations[mutation], { input }))[mutation];
      expect(problem).toMatchObject({
        __typename: 'VerificationProblem',
        code,
        entryKey: entryKey(refusal),
        providerMessage: providerMessage ?? null,
        retryAfterSeconds: retryAfterSeconds ?? null,
        verification: { verdict },
      });
      const { stages } = problem.verification;
      const at = stages.findIndex(({ name }: { name: string }) => name === failedStage);
      expect(stages.map(({ status: each }: { status: string }) => each)).toEqual([
        ...Array.from({ length: at }, () => 'PASSED'),
        'FAILED',
        ...Array.from({ length: 4 - at }, () => 'SKIPPED'),
      ]);
      expect(stages[at]).toMatchObject({ code, message: problem.message, providerMessage: providerMessage ?? null });
      expectNothingStored(isotope);
    },
  );
});

describe('an integration code', () => {
  const elsewhere = { 'crm.autotask.server.url': 'https://webservices5.autotask.net' };

  it('that nobody gave is refused on its entry, and nothing is sent', async () => {
    const isotope = await startIsotope();
    const { body } = await askRest(isotope, 'POST', '/instances', {
      body: anInstance(isotope, { configuration: elsewhere }),
    });
    expect(body).toMatchObject({
      code: 'INTEGRATION_CODE_REJECTED',
      problems: [{ key: 'crm.autotask.integration.code' }],
    });
    expect(body.message).toContain('API tracking identifier');
    expect(body).not.toHaveProperty('providerMessage');
    expect(isotope.sandbox.calls()).toEqual([]);
    expectNothingStored(isotope);
  });

  it('of the operator is sent for instances that bring none, and their own instead where they bring one', async () => {
    const isotope = await startIsotope({ sandbox: { integrationCodes: ['OWN'] } });
    const own = { 'crm.autotask.integration.code': 'OWN' };
    const answers = [
      await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope, { configuration: own }) }),
      await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [200, undefined],
      [400, 'INTEGRATION_CODE_REJECTED'],
    ]);
  });
});

describe('the words of the provider', () => {
  it('are given on without the secret, should it repeat one', async () => {
    const isotope = await startIsotope();
    isotope.sandbox.faults.change(
      outage(500, '{"errors":["No entry for sandbox-secret here, IntegrationCode is invalid."]}', 'Threshold'),
    );
    const { text, body } = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
    expect(body.providerMessage).toBe('No entry for ••• here, IntegrationCode is invalid.');
    expect(text).not.toContain('sandbox-secret');
  });

  it('are bounded and cannot break a line', async () => {
    const isotope = await startIsotope();
    isotope.sandbox.faults.change(
      outage(500, JSON.stringify({ errors: [`a\nb\u0007c ${'x'.repeat(10_000)}`] }), 'Threshold'),
    );
    const { body } = await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
    expect(body.providerMessage).toMatch(/^a b c x+…$/);
    expect(body.providerMessage.length).toBeLessThanOrEqual(500);
  });
});
