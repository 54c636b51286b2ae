import type { FaultChanges } from '@isotope/autotask-sandbox';
import type { RefusalTrial, Trial } from './trial.js';

/** Autotask, played by the sandbox, for an element whose entries begin with this prefix. */
export const autotaskTrial = (prefix: string): Trial => ({
  accepted: ({ sandboxUrl }) => ({
    [`${prefix}.username`]: 'api-user@sandbox.isotope.test',
    [`${prefix}.password`]: 'sandbox-secret',
    [`${prefix}.server.url`]: sandboxUrl,
  }),
  refusals: [
    { when: 'the secret is wrong', code: 'CREDENTIALS_REJECTED', ...wrong(`${prefix}.password`, 'not-the-secret') },
    { when: 'nobody has the user name', code: 'CREDENTIALS_REJECTED', ...wrong(`${prefix}.username`, aUser('nobody')) },
    {
      when: 'the integration code is unknown',
      code: 'INTEGRATION_CODE_REJECTED',
      ...wrong(`${prefix}.integration.code`, 'NOT-THE-CODE'),
    },
    { when: 'the user is locked', code: 'PROVIDER_USER_LOCKED', ...wrong(`${prefix}.username`, aUser('locked')) },
    { when: 'the user may not read', code: 'PERMISSION_DENIED', ...wrong(`${prefix}.username`, aUser('denied')) },
    {
      when: 'the user has made too many calls',
      code: 'PROVIDER_THROTTLED',
      changes: { [`${prefix}.username`]: aUser('limited') },
    },
    { when: 'the connection breaks', code: 'PROVIDER_UNREACHABLE', ...faulty({ isConnectionDropped: true }) },
    { when: 'it fails without a word', code: 'PROVIDER_UNREACHABLE', ...faulty({ answer: failure }) },
    {
      when: 'it does not answer in time',
      code: 'PROVIDER_TIMEOUT',
      ...faulty({ delayMs: 60_000 }),
      env: { ISOTOPE_PROVIDER_DEADLINE_MS: '500' },
    },
  ],
  cannotHappen: {},
  addressKeys: [`${prefix}.server.url`],
  stall: ({ sandbox }) => void sandbox.faults.change({ isAnswerStalled: true }),
  asked: ({ sandbox }) => sandbox.calls().length,
});

const aUser = (name: string) => `${name}@sandbox.isotope.test`;
const failure = { status: 503, body: '', contentType: 'text/plain', path: 'V1.0' };

const wrong = (key: string, value: string) => ({ entryKey: key, changes: { [key]: value } });
const faulty = (faults: FaultChanges): Pick<RefusalTrial, 'arrange'> => ({
  arrange: ({ sandbox }) => void sandbox.faults.change(faults),
});
