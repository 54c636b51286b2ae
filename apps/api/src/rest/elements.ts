import type { FastifyPluginCallback } from 'fastify';
import { getElement } from '../instances/draft.js';
import type { Catalogue } from '../instances/ports.js';
import { toElementResource } from './element-wire.js';

/** The platform's paths that tell what can be connected. */
export const elementRoutes =
  ({ catalogue }: { readonly catalogue: Catalogue }): FastifyPluginCallback =>
  (app, _, done) => {
    app.get('/elements', () => catalogue.elements.map(toElementResource));
    app.get<{ Params: { keyOrId: string } }>('/elements/:keyOrId', ({ params }) =>
      toElementResource(getElement(catalogue, params.keyOrId)),
    );
    done();
  };
