import type { FastifyInstance } from 'fastify';
import { faultChanges } from '../faults.js';
import { resetState, type SandboxState } from '../state.js';

/** The sandbox's own door, which the vendor does not have: health, faults, the calls seen, what was counted, and a reset. */
export const addControlRoutes = (app: FastifyInstance, state: SandboxState): void => {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/__sandbox/faults', () => state.faults.current());
  app.delete('/__sandbox/faults', () => state.faults.reset());
  app.patch('/__sandbox/faults', async (request, reply) => {
    const changes = faultChanges.safeParse(request.body);
    if (changes.success) return state.faults.change(changes.data);
    return reply
      .status(400)
      .send({ errors: changes.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) });
  });
  app.get('/__sandbox/counters', () => state.counters.read());
  app.get('/__sandbox/calls', () => ({ calls: state.calls.list() }));
  app.post('/__sandbox/reset', () => {
    resetState(state);
    return state.faults.current();
  });
};
