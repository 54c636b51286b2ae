import type { CallWatch } from '@isotope/autotask';
import { VerificationCancelledError } from '../instances/errors.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Observer } from '../sight/observer.js';
import type { ProviderHealth } from '../sight/provider-health.js';

export interface CallWatchers {
  readonly metrics: Pick<Metrics, 'call'>;
  readonly health: Pick<ProviderHealth, 'answered' | 'failed'>;
  readonly observer: Observer | undefined;
}

/** Watches calls to Autotask: measured by the pattern of their paths and what came back, and seen where traces are wanted. */
export const watchCalls = ({ metrics, health, observer }: CallWatchers): CallWatch => {
  const measured: CallWatch = async ({ method, route }, send) => {
    const startedAt = performance.now();
    const note = (outcome: string, isAnswered: boolean | undefined) => {
      const ms = performance.now() - startedAt;
      metrics.call(method, route, outcome, ms / 1000);
      if (isAnswered) health.answered(ms);
      else if (isAnswered === false) health.failed(`${method} ${route}: ${outcome}`);
    };
    try {
      const answer = await send();
      note(String(answer.status), !answer.isFailure);
      return answer;
    } catch (error) {
      note(codeOf(error), isGivenUp(error) ? undefined : false);
      throw error;
    }
  };
  if (!observer) return measured;
  return (call, send) => {
    const { method, route, host } = call;
    const facts = { 'http.request.method': method, 'http.route': route, 'server.address': host };
    return observer.during({ layer: 'call', name: `${method} ${route}`, facts }, (note) =>
      measured(call, async () => {
        const answer = await send();
        note({ 'http.response.status_code': answer.status });
        return answer;
      }),
    );
  };
};

/** Whoever asked wanted no answer any more, which says nothing of the provider. */
const isGivenUp = (error: unknown): boolean =>
  error instanceof VerificationCancelledError || (error instanceof DOMException && error.name === 'AbortError');

/** Why there was no answer, in one of few words. */
const codeOf = (error: unknown): string => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code) ? code : 'STOPPED';
};
