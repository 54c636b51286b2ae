import type { FastifyInstance } from 'fastify';

const everyMs = 100;

/**
 * Once it is told to end, closes connections as soon as nothing is asked on them. Node does so only for those that are
 * idle at that moment: one whose last answer was still on its way would be kept open for as long as its client likes.
 */
export function closeIdleConnections(app: FastifyInstance): void {
  app.addHook('preClose', (done) => {
    const timer = setInterval(() => app.server.closeIdleConnections(), everyMs);
    app.server.once('close', () => clearInterval(timer));
    done();
  });
}
