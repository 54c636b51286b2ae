import { idempotencyKey, listInstancesQuery } from '@isotope/core';
import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import { instanceCursors } from '../instances/cursor.js';
import { getElement } from '../instances/draft.js';
import { leftByCreate, warnOfBody } from './body-warnings.js';
import { createFields, elementIn, readCreateBody } from './create-body.js';
import { downloadBulk } from './bulk-calls.js';
import { toObjectResource } from './hub-wire.js';
import { instancePaths } from './instance-paths.js';
import { type RestServices, instanceServices } from './instance-services.js';
import { BadRequestError } from './problems.js';
import { readQuery } from './query-names.js';
import { toInstanceRow, toNewInstance } from './wire.js';

interface ByElement {
  Params: { keyOrId: string };
}

/** The platform's instances paths. Literal paths win over ids, which are integers. */
export const instanceRoutes =
  (rest: RestServices): FastifyPluginCallback =>
  (app, _, done) => {
    const { useCases, catalogue } = rest;
    const services = instanceServices(rest);
    const { summaryOf, tokenFor, resourceOf } = services;

    const create = async (request: FastifyRequest, reply: FastifyReply, elementKey?: string) => {
      const body = readCreateBody(useCases, request.body, elementKey);
      const asked = toNewInstance(body, elementKey ?? elementIn(body), readIdempotencyKey(request));
      const { instance, token } = await useCases.createInstance(request.actor, asked);
      const resource = services.answer(reply, instance, token);
      warnOfBody(reply, request.body ?? {}, createFields, body, leftByCreate(request.body ?? {}, resource));
      if (body.retrieveObjectsAfterInstantiation !== true) return resource;
      return { ...resource, objects: useCases.findObjects(instance).map(toObjectResource) };
    };

    const list = async (request: FastifyRequest, reply: FastifyReply, elementKey?: string) => {
      const query = readQuery(listInstancesQuery, request, reply);
      const filter = { search: query.searchText?.trim() || undefined, tags: query['tags[]'], elementKey };
      const cursors = instanceCursors(filter);
      const after = cursors.read(query.nextPage);
      const page = await useCases.listInstances(request.actor.organizationId, filter, { size: query.pageSize, after });
      if (page.rows.length === 0) throw new BadRequestError('No instances found', [], 404, 'NOTHING_FOUND');
      const last = page.rows.at(-1);
      if (page.hasNextPage && last) reply.header('Elements-Next-Page-Token', cursors.write(last));
      reply.header('Elements-Returned-Count', page.rows.length);
      if (query.hydrate !== false)
        return page.rows.map((instance) => resourceOf(instance, tokenFor(request, instance)));
      return page.rows.map((instance) => toInstanceRow(instance, summaryOf(instance), tokenFor(request, instance)));
    };
    const keyOf = ({ params }: FastifyRequest<ByElement>) => getElement(catalogue, params.keyOrId).key;

    app.post('/instances', (request, reply) => create(request, reply));
    app.post<ByElement>('/elements/:keyOrId/instances', (request, reply) =>
      create(request, reply, request.params.keyOrId),
    );
    app.get('/instances', (request, reply) => list(request, reply));
    app.get('/accounts/instances', (request, reply) => list(request, reply));
    app.get<ByElement>('/elements/:keyOrId/instances', (request, reply) => list(request, reply, keyOf(request)));
    app.get('/instances/count', async ({ actor }) =>
      countOf(rest, await useCases.countInstances(actor.organizationId)),
    );

    app.get('/instances/:id', async (request, reply) => services.answer(reply, await services.byId(request)));
    app.get('/elements/:keyOrId/instances/:id', async (request, reply) =>
      services.answer(reply, await services.byElement(request)),
    );
    // For those who hold no element token, as the console does not.
    const download = downloadBulk(useCases);
    app.get('/instances/:id/bulk/:jobId/:objectName', async (request, reply) =>
      download(await services.byId(request), request, reply),
    );
    instancePaths(app, '/instances', services.byToken, services, rest);
    instancePaths(app, '/instances/:id', services.byId, services, rest);
    instancePaths(app, '/elements/:keyOrId/instances/:id', services.byElement, services, rest);
    done();
  };

/** The platform says how many there are, in all and by element; the second's shape is not documented. */
const countOf = ({ catalogue }: RestServices, counts: ReadonlyMap<string, number>) => ({
  totalInstances: [...counts.values()].reduce((sum, count) => sum + count, 0),
  elementInstances: [...counts].map(([key, count]) => {
    const { number, name } = getElement(catalogue, key);
    return { element: { id: number, key, name }, count };
  }),
});

function readIdempotencyKey({ headers }: FastifyRequest): string | undefined {
  const given = headers['idempotency-key'];
  if (given === undefined) return undefined;
  const key = idempotencyKey.safeParse(given);
  if (key.success) return key.data;
  throw new BadRequestError('Idempotency-Key must be 1 to 255 visible ASCII characters without spaces.');
}
