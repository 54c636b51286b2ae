import type { FastifyInstance, HTTPMethods } from 'fastify';
import type { Entity } from '../entities/entity.js';
import { routingError, texts } from '../refusal.js';

/**
 * Answers 405 where a path exists and the method does not: the vendor updates at the collection's address, never at
 * `/{id}`, and lists by query only. Writing is not part of this sandbox, so it is refused in the same way.
 */
export const addRefusedMethods = (app: FastifyInstance, { path, isRoot }: Entity): void => {
  const base = `/V1.0/${path}`;
  if (isRoot) refuse(app, base, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
  refuse(app, `${base}/:id`, ['POST', 'PUT', 'PATCH', 'DELETE']);
  refuse(app, `${base}/query`, ['PUT', 'PATCH', 'DELETE']);
  refuse(app, `${base}/entityInformation`, ['POST', 'PUT', 'PATCH', 'DELETE']);
};

const refuse = (app: FastifyInstance, url: string, method: readonly HTTPMethods[]): void => {
  app.route({
    url,
    method: [...method],
    handler: (request) => {
      throw routingError(405, texts.noMethod(request.method));
    },
  });
};
