import { describe, expect, it } from 'vitest';
import { verificationErrorCodes } from '../../src/instances/errors.js';
import { startIsotope } from '../isotope.js';
import { createByGraphql, createByRest, verifyByGraphql } from './asking.js';
import type { RefusalTrial } from './trial.js';
import { elements, trialOf } from './trials.js';

/** What callers of REST and GraphQL are told of each refusal. */
const told = {
  CREDENTIALS_REJECTED: { status: 400, verdict: 'REJECTED' },
  INTEGRATION_CODE_REJECTED: { status: 400, verdict: 'REJECTED' },
  PROVIDER_USER_LOCKED: { status: 400, verdict: 'REJECTED' },
  PERMISSION_DENIED: { status: 400, verdict: 'REJECTED' },
  PROVIDER_THROTTLED: { status: 429, verdict: 'UNREACHABLE' },
  PROVIDER_UNREACHABLE: { status: 502, verdict: 'UNREACHABLE' },
  PROVIDER_TIMEOUT: { status: 504, verdict: 'UNREACHABLE' },
} as const;
const mayBeStored: readonly string[] = ['PROVIDER_UNREACHABLE', 'PROVIDER_TIMEOUT'];
const stageNames = ['CONFIGURATION', 'ZONE', 'NETWORK', 'SIGN_IN', 'PERMISSION'];

describe.each(elements)('$key', (element) => {
  const trial = trialOf(element);

  it('is tried in every way a provider refuses, but for those it cannot', () => {
    const spoken = [...trial.refusals.map(({ code }) => code), ...Object.keys(trial.cannotHappen)];

    expect([...new Set(spoken)].sort()).toEqual([...verificationErrorCodes].sort());
    expect(Object.keys(trial.cannotHappen).filter((code) => trial.refusals.some((one) => one.code === code))).toEqual(
      [],
    );
  });

  it('is verified, with a receipt of five stages, when its provider accepts', async () => {
    const isotope = await startIsotope();
    const { result } = await createByGraphql(isotope, element, trial.accepted(isotope));

    expect(result.instance).toMatchObject({ state: 'VERIFIED', element: { key: element.key } });
    const { stages, verdict } = result.instance.lastVerification;
    expect(verdict).toBe('VERIFIED');
    expect(stages.map(({ name, status }: Stage) => [name, status])).toEqual(stageNames.map((name) => [name, 'PASSED']));
    expect(trial.asked(isotope)).toBeGreaterThan(0);
  });

  describe.each(trial.refusals)('refuses when $when', (refusal) => {
    it(`and REST says ${refusal.code}`, async () => {
      const { isotope, configuration } = await arrange(refusal);
      const { status, body, headers, text } = await createByRest(isotope, element, configuration);

      expect([status, body.code]).toEqual([told[refusal.code].status, refusal.code]);
      expect(body.message).toEqual(expect.any(String));
      expect(body.problems?.map(({ key }: { readonly key: string }) => key)).toEqual(entryKeysOf(refusal));
      if (refusal.code === 'PROVIDER_THROTTLED') expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expectNoSecret(text, configuration);
      expect(isotope.rows.count('instances')).toBe(0);
    });

    it('and GraphQL says so with the stage it failed at', async () => {
      const { isotope, configuration } = await arrange(refusal);
      const { result, text } = await verifyByGraphql(isotope, element, configuration);

      expect(result).toMatchObject({ __typename: 'VerificationProblem', code: refusal.code });
      expect(result.entryKey ?? undefined).toBe(refusal.entryKey);
      expect(result.verification.verdict).toBe(told[refusal.code].verdict);
      expectFailure(result.verification.stages);
      expectNoSecret(text, configuration);
    });

    const ending = mayBeStored.includes(refusal.code) ? 'is stored as unreachable' : 'is not stored';
    it(`and ${ending} when a provider that cannot be asked is allowed`, async () => {
      const { isotope, configuration } = await arrange(refusal);
      const { result } = await createByGraphql(isotope, element, configuration, { verify: 'ALLOW_UNREACHABLE' });

      const isStored = mayBeStored.includes(refusal.code);
      expect(result.__typename).toBe(isStored ? 'CreatedInstance' : 'VerificationProblem');
      expect(isotope.rows.all('select state from instances')).toEqual(isStored ? [{ state: 'UNREACHABLE' }] : []);
    });
  });

  async function arrange({ env = {}, changes = {}, arrange: prepare }: RefusalTrial) {
    const isotope = await startIsotope({ env });
    prepare?.(isotope);
    return { isotope, configuration: { ...trial.accepted(isotope), ...changes } };
  }

  function expectNoSecret(text: string, configuration: Readonly<Record<string, string>>) {
    for (const { key } of element.configuration.filter(({ isSecret }) => isSecret)) {
      if (configuration[key]) expect(text).not.toContain(configuration[key]);
    }
  }
});

interface Stage {
  readonly name: string;
  readonly status: string;
}

const entryKeysOf = ({ entryKey }: RefusalTrial) => (entryKey === undefined ? undefined : [entryKey]);

/** One stage failed, those before it passed, those after it were never reached. */
function expectFailure(stages: readonly Stage[]) {
  const failed = stages.findIndex(({ status }) => status === 'FAILED');
  expect(failed).toBeGreaterThanOrEqual(0);
  expect(stages.map(({ name }) => name)).toEqual(stageNames);
  expect(stages.map(({ status }) => status)).toEqual(
    stageNames.map((_, index) => (index < failed ? 'PASSED' : index === failed ? 'FAILED' : 'SKIPPED')),
  );
}
