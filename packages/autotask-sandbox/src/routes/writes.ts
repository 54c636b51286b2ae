import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Entity } from '../entities/entity.js';
import { routingError, texts } from '../refusal.js';
import type { SandboxState } from '../state.js';
import { change, create, remove, type ParentValues } from '../writing/write.js';

type Verb = 'create' | 'update' | 'delete';

/** Where an entity is written: at its own collection, or below its parent. */
export const writePath = ({ path, parent }: Entity): string =>
  parent === undefined ? `/V1.0/${path}` : `/V1.0/${parent.path}/:parentId/${parent.collection}`;

/** Creates, changes and deletes records of one entity, as far as the vendor lets anybody. */
export const addWriteRoutes = (app: FastifyInstance, state: SandboxState, entity: Entity): void => {
  const base = writePath(entity);
  const options = (verb: Verb) => ({ config: { object: entity.path, verb } });
  const parentOf = (request: FastifyRequest): ParentValues =>
    entity.parent === undefined ? {} : { [entity.parent.field]: idIn(request, 'parentId') };

  if (entity.canCreate)
    app.post(base, options('create'), (request) => ({
      itemId: create(state, entity, request.body, parentOf(request)),
    }));
  if (entity.canUpdate)
    for (const method of ['PATCH', 'PUT'] as const)
      app.route({
        method,
        url: base,
        ...options('update'),
        handler: (request) => ({
          itemId: change(state, entity, request.body, parentOf(request), method === 'PUT'),
        }),
      });
  if (entity.canDelete)
    app.delete(`${base}/:id`, options('delete'), (request) => ({
      itemId: remove(state, entity, idIn(request, 'id'), parentOf(request)),
    }));
};

/** The number a path names; a path without one leads nowhere. */
export const idIn = (request: FastifyRequest, name: 'id' | 'parentId'): number => {
  const id = (request.params as Readonly<Record<string, string>>)[name] ?? '';
  if (!/^\d+$/.test(id)) throw routingError(404, texts.noRoute(request.url));
  return Number(id);
};
