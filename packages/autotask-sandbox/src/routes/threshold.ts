import type { FastifyInstance } from 'fastify';
import type { SandboxState } from '../state.js';

/** How many calls the last hour has seen; the call itself counts. The vendor's allowance is told even when it is off. */
export const addThresholdRoute = (app: FastifyInstance, state: SandboxState): void => {
  app.get('/V1.0/ThresholdInformation', () => ({
    externalRequestThreshold: state.faults.current().hourlyLimit || 10_000,
    requestThresholdTimeframe: 60,
    currentTimeframeRequestCount: state.usage.count(),
  }));
};
