import { describe, expect, it } from 'vitest';
import { createAttemptKeys } from './attempt-key';

const aRequest = (name = 'Contoso') => ({ elementKey: 'autotaskcrm', name, configuration: [] });

function keysFrom(...made: string[]) {
  return createAttemptKeys(() => made.shift() ?? 'none left');
}

describe('the idempotency key of an attempt', () => {
  it('stays the same when a request is repeated because no answer came', () => {
    const keys = keysFrom('k1', 'k2');
    const again = { ...aRequest(), attemptId: 'another attempt' };
    expect([keys.keyFor(aRequest()), keys.keyFor(again)]).toEqual(['k1', 'k1']);
  });

  it('is another one for another request', () => {
    const keys = keysFrom('k1', 'k2');
    expect([keys.keyFor(aRequest()), keys.keyFor(aRequest('Fabrikam'))]).toEqual(['k1', 'k2']);
  });

  it('is another one once the request was answered, so that the same can be asked anew', () => {
    const keys = keysFrom('k1', 'k2');
    const first = keys.keyFor(aRequest());
    keys.settle();
    expect([first, keys.keyFor(aRequest())]).toEqual(['k1', 'k2']);
  });
});
