import { describe, expect, it } from 'vitest';
import { saveOutcome } from './save-outcome';

const theirs = { version: 4, name: 'Theirs', tags: [], configuration: [], activity: { nodes: [] } };
const refusal = (code: 'CREDENTIALS_REJECTED' | 'PROVIDER_TIMEOUT' | 'PROVIDER_THROTTLED') => ({
  __typename: 'VerificationProblem' as const,
  code,
  message: 'No.',
  entryKey: 'crm.autotask.password',
  providerMessage: 'Unauthorized',
  retryAfterSeconds: null,
  verification: { durationMs: 12, stages: [] },
});

describe('what became of a save', () => {
  it('names every problem with its field', () => {
    const entries = [{ key: 'name', code: 'MISSING' as const, message: 'Name is required.' }];
    const answer = { __typename: 'InvalidConfigurationProblem' as const, entries };
    expect(saveOutcome({ answer })).toEqual({ kind: 'invalid', problems: entries });
  });

  it('tells a refusal with the provider’s words and the request it is found by', () => {
    const extensions = { requestId: 'r-1' };
    expect(saveOutcome({ answer: refusal('CREDENTIALS_REJECTED'), extensions })).toMatchObject({
      kind: 'refused',
      quote: 'Unauthorized',
      requestId: 'r-1',
      mayKeep: false,
    });
  });

  it('lets values be kept only when nobody could be asked about them', () => {
    expect(saveOutcome({ answer: refusal('PROVIDER_TIMEOUT') })).toMatchObject({ mayKeep: true });
    expect(saveOutcome({ answer: refusal('PROVIDER_THROTTLED') })).toMatchObject({ mayKeep: false });
  });

  it('gives the other side of a conflict', () => {
    const answer = { __typename: 'VersionConflictProblem', instance: theirs } as const;
    expect(saveOutcome({ answer })).toEqual({ kind: 'conflict', theirs });
  });

  it('does not take silence for success', () => {
    expect(saveOutcome({ answer: undefined })).toMatchObject({ kind: 'failed', failure: { kind: 'broken' } });
  });
});
