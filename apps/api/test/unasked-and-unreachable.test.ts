import { describe, expect, it } from 'vitest';
import { askRest, graphqlData } from './ask.js';
import { anInput } from './builders.js';
import { startIsotope } from './isotope.js';
import * as operations from './operations.js';

describe('ALLOW_UNREACHABLE', () => {
  it.each([
    ['whose connection breaks', { isConnectionDropped: true }],
    ['that takes longer than the deadline', { delayMs: 60_000 }],
  ])('stores an instance of a provider %s, as UNREACHABLE and with its receipt', async (_, faults) => {
    const isotope = await startIsotope({ env: { ISOTOPE_PROVIDER_DEADLINE_MS: '400' } });
    isotope.sandbox.faults.change(faults);
    const input = anInput(isotope, { verify: 'ALLOW_UNREACHABLE' });
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input });
    expect(createInstance).toMatchObject({
      __typename: 'CreatedInstance',
      token: expect.any(String),
      instance: { state: 'UNREACHABLE', lastVerification: { verdict: 'UNREACHABLE' } },
    });
    const { body } = await askRest(isotope, 'GET', '/instances/1');
    expect([body.valid, body.token]).toEqual([true, createInstance.token]);
  });

  it.each([
    ['a refusal', { 'crm.autotask.password': 'wrong' }, 'CREDENTIALS_REJECTED'],
    ['a locked user', { 'crm.autotask.username': 'locked@sandbox.isotope.test' }, 'PROVIDER_USER_LOCKED'],
    [
      'a provider that is asked too often',
      { 'crm.autotask.username': 'limited@sandbox.isotope.test' },
      'PROVIDER_THROTTLED',
    ],
  ])('does not allow %s', async (_, configuration, code) => {
    const isotope = await startIsotope();
    const input = anInput(isotope, { verify: 'ALLOW_UNREACHABLE', configuration });
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input });
    expect(createInstance).toMatchObject({ __typename: 'VerificationProblem', code });
    expect(isotope.rows.count('instances')).toBe(0);
  });

  it('changes nothing for a provider that answers', async () => {
    const isotope = await startIsotope();
    const input = anInput(isotope, { verify: 'ALLOW_UNREACHABLE' });
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input });
    expect(createInstance.instance.state).toBe('VERIFIED');
  });
});

describe('SKIP', () => {
  it('asks nothing and stores the instance as UNVERIFIED, without a receipt', async () => {
    const isotope = await startIsotope();
    const input = anInput(isotope, { verify: 'SKIP', configuration: { 'crm.autotask.password': 'wrong' } });
    const { createInstance } = await graphqlData(isotope, operations.createInstance, { input });
    expect(createInstance.instance).toMatchObject({ state: 'UNVERIFIED', lastVerification: null });
    expect(isotope.sandbox.calls()).toEqual([]);
  });
});

it('a dry run asks the provider whatever it says of asking', async () => {
  const isotope = await startIsotope();
  const input = anInput(isotope, { verify: 'SKIP', configuration: { 'crm.autotask.password': 'wrong' } });
  const { verifyConfiguration } = await graphqlData(isotope, operations.verifyConfiguration, { input });
  expect(verifyConfiguration).toMatchObject({ __typename: 'VerificationProblem', code: 'CREDENTIALS_REJECTED' });
});

describe("the customer's user", () => {
  const attempt = async (isotope: Awaited<ReturnType<typeof startIsotope>>, password: string) => {
    const input = anInput(isotope, { configuration: { 'crm.autotask.password': password } });
    return (await graphqlData(isotope, operations.verifyConfiguration, { input })).verifyConfiguration;
  };
  const signIns = ({ sandbox }: Awaited<ReturnType<typeof startIsotope>>) =>
    sandbox.calls().filter(({ path }) => path.endsWith('ThresholdInformation')).length;

  it('is not tried again with a secret that was refused a moment ago', async () => {
    const isotope = await startIsotope();
    const [first, second] = [await attempt(isotope, 'wrong'), await attempt(isotope, 'wrong')];
    expect([first.code, second.code]).toEqual(['CREDENTIALS_REJECTED', 'CREDENTIALS_REJECTED']);
    expect(second.message).toContain('not asked again');
    expect(signIns(isotope)).toBe(1);
  });

  it('is left alone after three different refused secrets, and the wait is named', async () => {
    const isotope = await startIsotope();
    for (const password of ['one', 'two', 'three']) await attempt(isotope, password);
    expect(await attempt(isotope, 'four')).toMatchObject({
      code: 'PROVIDER_THROTTLED',
      retryAfterSeconds: expect.any(Number),
    });
    expect(signIns(isotope)).toBe(3);
  });

  it('is never locked by us, however many people try at once', async () => {
    const isotope = await startIsotope({ sandbox: { faults: { lockAfterFailures: 4 } } });
    await Promise.all(Array.from({ length: 12 }, (_, index) => attempt(isotope, `guess ${index}`)));
    expect(signIns(isotope)).toBe(3);
    const headers = {
      UserName: 'api-user@sandbox.isotope.test',
      Secret: 'sandbox-secret',
      ApiIntegrationCode: 'SANDBOX',
    };
    const answer = await fetch(`${isotope.sandboxUrl}/ATServicesRest/V1.0/ThresholdInformation`, { headers });
    expect(answer.status).toBe(200);
  });
});
