import type { FastifyInstance, HTTPMethods } from 'fastify';
import type { Entity } from '../entities/entity.js';
import { routingError, texts } from '../refusal.js';

/**
 * Answers 405 where a path exists and the method does not: the vendor updates at the collection's address, never at
 * `/{id}`, and lists by query only.
 */
export const addRefusedMethods = (app: FastifyInstance, entity: Entity): void => {
  const base = `/V1.0/${entity.path}`;
  if (entity.parent === undefined) refuse(app, base, ['GET', 'DELETE', ...writes(entity)]);
  refuse(app, `${base}/:id`, ['POST', 'PUT', 'PATCH', ...(isDeletedHere(entity) ? [] : (['DELETE'] as const))]);
  refuse(app, `${base}/query`, ['PUT', 'PATCH', 'DELETE']);
  refuse(app, `${base}/entityInformation`, ['POST', 'PUT', 'PATCH', 'DELETE']);
};

const writes = ({ canCreate, canUpdate }: Entity): readonly HTTPMethods[] => [
  ...(canCreate ? [] : (['POST'] as const)),
  ...(canUpdate ? [] : (['PUT', 'PATCH'] as const)),
];

const isDeletedHere = ({ parent, canDelete }: Entity): boolean => canDelete && parent === undefined;

const refuse = (app: FastifyInstance, url: string, method: readonly HTTPMethods[]): void => {
  app.route({
    url,
    method: [...method],
    handler: (request) => {
      throw routingError(405, texts.noMethod(request.method));
    },
  });
};
