import { beforeAll, describe, expect, it } from 'vitest';
import { verificationErrorCodes } from '../../src/instances/errors.js';
import { openIsotope, startIsotope } from '../isotope.js';
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

  /** A deadline that ends with the head of an answer is none. */
  const stalled: RefusalTrial = {
    when: 'it stops amid its answer',
    code: 'PROVIDER_TIMEOUT',
    arrange: (isotope) => trial.stall(isotope),
    env: { ISOTOPE_PROVIDER_DEADLINE_MS: '500' },
  };

  describe.each([...trial.refusals, stalled])('refuses when $when', (refusal) => {
    const { code } = refusal;
    const isStored = mayBeStored.includes(code);
    let asked: Awaited<ReturnType<typeof askEveryWay>>;
    beforeAll(async () => {
      asked = await askEveryWay(refusal);
    });

    it(`and GraphQL says ${code}, and the stage it failed at`, () => {
      const { result } = asked.byGraphql;

      expect(result).toMatchObject({ __typename: 'VerificationProblem', code });
      expect(result.entryKey ?? undefined).toBe(refusal.entryKey);
      expect(result.verification.verdict).toBe(told[code].verdict);
      expectFailure(result.verification.stages);
    });

    it('and REST says so, and stores nothing', () => {
      const { status, body, headers } = asked.byRest;

      expect([status, body.code]).toEqual([told[code].status, code]);
      expect(body.message).toEqual(expect.any(String));
      expect(body.problems?.map(({ key }: { readonly key: string }) => key)).toEqual(entryKeysOf(refusal));
      if (code === 'PROVIDER_THROTTLED') expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(asked.storedBefore).toBe(0);
    });

    it(`and ${isStored ? 'is stored as unreachable' : 'is not stored'} when one is allowed that cannot be asked`, () => {
      expect(asked.allowed.result.__typename).toBe(isStored ? 'CreatedInstance' : 'VerificationProblem');
      expect(asked.states).toEqual(isStored ? ['UNREACHABLE'] : []);
    });

    it('and tells nobody the secrets', () => {
      const secrets = element.configuration
        .filter(({ isSecret }) => isSecret)
        .map(({ key }) => asked.configuration[key]);
      const given = secrets.filter((secret) => secret !== undefined);

      expect(given).not.toEqual([]);
      for (const secret of given) {
        for (const { text } of [asked.byGraphql, asked.byRest, asked.allowed]) expect(text).not.toContain(secret);
      }
    });
  });

  /** GraphQL comes first: an adapter may remember what was refused and not ask again. */
  async function askEveryWay({ env = {}, changes = {}, arrange }: RefusalTrial) {
    const isotope = await openIsotope({ env });
    try {
      arrange?.(isotope);
      const configuration: Readonly<Record<string, string>> = { ...trial.accepted(isotope), ...changes };
      const byGraphql = await verifyByGraphql(isotope, element, configuration);
      const byRest = await createByRest(isotope, element, configuration);
      const storedBefore = isotope.rows.count('instances');
      const allowed = await createByGraphql(isotope, element, configuration, { verify: 'ALLOW_UNREACHABLE' });
      const states = isotope.rows.all('select state from instances').map(({ state }) => state);
      return { configuration, byGraphql, byRest, storedBefore, allowed, states };
    } finally {
      await isotope.close();
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
