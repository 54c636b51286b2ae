import { TestRunner } from 'vitest';
import type { ClaimId } from './claims.js';

declare module 'vitest' {
  interface TaskMeta {
    /** The claims of docs/compatibility.md that stand while this test passes. */
    proves?: string[];
  }
}

/** Says which claims the test that is running proves; they stand only while all such tests pass. */
export function proves(...claims: readonly [ClaimId, ...ClaimId[]]): void {
  const test = TestRunner.getCurrentTest();
  if (!test) throw new Error('Only a test that runs can prove something.');
  test.meta.proves = [...(test.meta.proves ?? []), ...claims];
}
