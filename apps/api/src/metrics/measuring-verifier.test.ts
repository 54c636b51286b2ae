import { expect, it, vi } from 'vitest';
import type { Verifier } from '../instances/verifier-ports.js';
import { measuringVerifier } from './measuring-verifier.js';

it('hands on all it is given, the instance that is checked as it stands among it', async () => {
  const verify = vi.fn(async () => ({ verification: { verdict: 'VERIFIED' } }));
  const check = vi.fn();
  const measured = measuringVerifier({ verify } as unknown as Verifier, { check });
  const given = [
    { key: 'autotaskcrm' },
    { name: 'value' },
    { onStage: () => undefined, stored: { id: 'stored' } },
  ] as const;
  await measured.verify(...(given as unknown as Parameters<Verifier['verify']>));
  expect(verify.mock.calls).toEqual([[...given]]);
  expect(check).toHaveBeenCalledWith('autotaskcrm', 'VERIFIED', expect.any(Number));
});
