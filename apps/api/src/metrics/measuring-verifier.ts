import { VerificationCancelledError } from '../instances/errors.js';
import type { Verifier } from '../instances/verifier-ports.js';
import type { Metrics } from './metrics.js';

/** The verifier, with the time and the outcome of each check measured. */
export const measuringVerifier = (verifier: Verifier, metrics: Pick<Metrics, 'check'>): Verifier => ({
  ...verifier,
  async verify(element, configuration, options) {
    const startedAt = performance.now();
    const note = (outcome: string) => metrics.check(element.key, outcome, (performance.now() - startedAt) / 1000);
    try {
      const result = await verifier.verify(element, configuration, options);
      note(result.refusal?.code ?? (result.problems ? 'INVALID_CONFIGURATION' : result.verification.verdict));
      return result;
    } catch (error) {
      note(error instanceof VerificationCancelledError ? 'CANCELLED' : 'FAILED');
      throw error;
    }
  },
});
