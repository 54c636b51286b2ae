import {
  type Element,
  type EntryProblem,
  type InstanceState,
  type VerificationStage,
  type VerificationStageName,
  verificationStageNames,
} from '@isotope/core';
import { type Dispatcher, request } from 'undici';
import type { CheckResult, Refusal } from '../../src/instances/verifier-ports.js';
import type { Provider } from '../../src/providers/provider.js';

type Answer = Dispatcher.ResponseData;

export interface AcmeOptions {
  /** Where each region answers; the values are ours, so that nobody can send a key elsewhere. */
  readonly regions: Readonly<Record<string, string>>;
  readonly deadlineMs: number;
}

/** Acme's own addresses, or the one of the tests' stand-in. */
export const acmeRegions = (standIn: string | undefined): AcmeOptions['regions'] => ({
  eu: standIn ?? 'https://eu.acme.example',
  us: standIn ?? 'https://us.acme.example',
});

/** Checks accounts of Acme Desk by asking whose key it is. */
export const createAcmeProvider = ({ regions, deadlineMs }: AcmeOptions): Provider => ({
  findProblems: (element, configuration) => unsendable(element, configuration['helpdesk.acme.api.key'] ?? ''),
  sandboxConfiguration: () => ({}),
  close: async () => undefined,

  async verify(_element, configuration, onStage) {
    const check = startCheck(onStage);
    try {
      await check.run('CONFIGURATION', 'Complete', async () => undefined);
      const address = regions[configuration['helpdesk.acme.region'] ?? ''] ?? '';
      await check.run('ZONE', new URL(address).host, async () => undefined);
      const answer = await check.run('NETWORK', 'Acme answers', () =>
        ask(`${address}/v1/me`, configuration['helpdesk.acme.api.key'] ?? '', deadlineMs),
      );
      await check.run('SIGN_IN', 'Signed in', async () => refuseUnless(answer));
      await check.run('PERMISSION', 'Tickets may be read', async () => refuseUnlessReader(await readJson(answer)));
      return check.receipt('VERIFIED');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { ...check.receipt(error.verdict), refusal: error.refusal };
    }
  },
});

/** A key travels in a header, which carries visible ASCII and nothing else. */
function unsendable(element: Element, apiKey: string): readonly EntryProblem[] {
  const entry = element.configuration.find(({ key }) => key === 'helpdesk.acme.api.key');
  if (!entry || /^[\x21-\x7e]*$/.test(apiKey)) return [];
  const { key, label } = entry;
  return [{ key, label, code: 'INVALID', message: `${label} holds characters no key of Acme's has. Paste it again.` }];
}

/** Thrown inside this adapter only; it never crosses the port. */
class Refused extends Error {
  constructor(
    readonly verdict: Exclude<InstanceState, 'VERIFIED' | 'UNVERIFIED'>,
    readonly refusal: Refusal,
  ) {
    super(refusal.message);
  }
}

/** Follows no redirect. Not Node's fetch, which may forget its signal amid an answer (nodejs/node#55428). */
async function ask(address: string, apiKey: string, deadlineMs: number): Promise<Answer> {
  try {
    const headers = { Authorization: `Key ${apiKey}` };
    return await request(address, { headers, signal: AbortSignal.timeout(deadlineMs) });
  } catch (error) {
    throw unanswered(error, 'Acme could not be reached.');
  }
}

/** The deadline ends a request as well as an answer that has begun. */
function unanswered(error: unknown, message: string): Refused {
  const isLate = error instanceof Error && error.name === 'TimeoutError';
  return isLate
    ? new Refused('UNREACHABLE', { code: 'PROVIDER_TIMEOUT', message: 'Acme did not answer in time.' })
    : new Refused('UNREACHABLE', { code: 'PROVIDER_UNREACHABLE', message });
}

function refuseUnless({ statusCode: status, headers, body }: Answer): void {
  if (status === 200) return;
  void body.dump(); // a body nobody reads would keep its connection
  if (status === 401) {
    const message = 'Acme does not accept this API key. Make a new one at Settings, API keys.';
    throw new Refused('REJECTED', { code: 'CREDENTIALS_REJECTED', message, entryKey: 'helpdesk.acme.api.key' });
  }
  if (status === 429) {
    const retryAfterSeconds = Number(headers['retry-after']) || 60;
    throw new Refused('UNREACHABLE', { code: 'PROVIDER_THROTTLED', message: 'Acme asks to wait.', retryAfterSeconds });
  }
  throw new Refused('UNREACHABLE', { code: 'PROVIDER_UNREACHABLE', message: `Acme answered with HTTP ${status}.` });
}

async function readJson({ body }: Answer): Promise<unknown> {
  try {
    return await body.json();
  } catch (error) {
    throw unanswered(error, 'Acme did not answer as it does.');
  }
}

function refuseUnlessReader(me: unknown): void {
  const isReader = typeof me === 'object' && me !== null && 'mayReadTickets' in me && me.mayReadTickets === true;
  if (isReader) return;
  const message = 'This API key may not read tickets. Give its agent the right to.';
  throw new Refused('REJECTED', { code: 'PERMISSION_DENIED', message, entryKey: 'helpdesk.acme.api.key' });
}

/** Runs the stages of one check, telling and timing each, and writes the receipt. */
function startCheck(onStage: (stage: VerificationStage) => void) {
  const startedAt = new Date();
  const stages = new Map<VerificationStageName, VerificationStage>();
  const tell = (stage: VerificationStage) => {
    stages.set(stage.name, stage);
    onStage(stage);
  };
  return {
    async run<Result>(name: VerificationStageName, message: string, work: () => Promise<Result>): Promise<Result> {
      const begun = { name, startedAt: new Date() };
      const durationMs = () => Date.now() - begun.startedAt.getTime();
      tell({ ...begun, status: 'RUNNING' });
      try {
        const result = await work();
        tell({ ...begun, status: 'PASSED', durationMs: durationMs(), message });
        return result;
      } catch (error) {
        const said = error instanceof Refused ? { message: error.message } : {};
        tell({ ...begun, status: 'FAILED', durationMs: durationMs(), ...said });
        throw error;
      }
    },
    receipt(verdict: InstanceState): CheckResult {
      const all = verificationStageNames.map((name) => stages.get(name) ?? { name, status: 'SKIPPED' as const });
      return {
        verification: { verdict, stages: all, startedAt, durationMs: Date.now() - startedAt.getTime() },
      };
    },
  };
}
