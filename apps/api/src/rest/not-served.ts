import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BadRequestError } from './problems.js';

/** What the platform did with an instance and Isotope does not do, by the path below the instance. */
const unserved = {
  'trace-logging': 'Trace logging',
  traces: 'Trace logging',
  events: 'Events',
  objects: 'Object definitions',
  transformations: 'Transformations',
} as const;

/** Answers with a sentence, not a blank 404, where code written for the platform asks for what Isotope does not do. */
export function refuseUnserved(app: FastifyInstance, base: string): void {
  for (const [path, name] of Object.entries(unserved)) {
    const refuse = (_: FastifyRequest) => {
      const message = `${name} is not served by Isotope. What is served is described at /openapi.`;
      throw new BadRequestError(message, [], 404, 'NOT_SERVED');
    };
    app.all(`${base}/${path}`, refuse);
    app.all(`${base}/${path}/*`, refuse);
  }
}
