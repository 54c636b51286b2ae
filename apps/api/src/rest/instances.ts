import { createInstanceBody, idempotencyKey, listInstancesQuery } from '@isotope/core';
import type { FastifyPluginCallback, FastifyRequest } from 'fastify';
import { instanceCursor, readInstanceCursor } from '../instances/cursor.js';
import { getElement } from '../instances/draft.js';
import { InstanceNotFoundError } from '../instances/errors.js';
import type { Catalogue, StoredInstance, Vault } from '../instances/ports.js';
import type { UseCases } from '../use-cases.js';
import { parse } from './parse.js';
import { BadRequestError } from './problems.js';
import { toInstanceResource, toInstanceRow, toNewInstance } from './wire.js';

export interface RestServices {
  readonly useCases: UseCases;
  readonly catalogue: Catalogue;
  readonly vault: Pick<Vault, 'open'>;
}

interface ById {
  Params: { id: string };
}

interface ByElement {
  Params: { keyOrId: string };
}

/** A missing name is named with whatever else is missing, not before it. */
const createBody = createInstanceBody.extend({ name: createInstanceBody.shape.name.nullish() });

/** The platform's instances paths: create, list, read, delete. */
export const instanceRoutes =
  ({ useCases, catalogue, vault }: RestServices): FastifyPluginCallback =>
  (app, _, done) => {
    const elementOf = ({ elementKey }: StoredInstance) => getElement(catalogue, elementKey);
    const tokenOf = ({ organizationId, id, sealedToken }: StoredInstance) =>
      vault.open({ organizationId, subjectId: id, purpose: 'token' }, sealedToken);
    const resourceOf = (instance: StoredInstance) =>
      toInstanceResource(instance, elementOf(instance), tokenOf(instance));

    const create = async (request: FastifyRequest, elementKey?: string) => {
      const body = parse(createBody, request.body === undefined ? {} : request.body, 'body');
      const asked = toNewInstance(body, elementKey ?? elementIn(body), readIdempotencyKey(request));
      const { instance, token } = await useCases.createInstance(request.actor, asked);
      return toInstanceResource(instance, elementOf(instance), token);
    };

    app.post('/instances', (request) => create(request));
    app.post<ByElement>('/elements/:keyOrId/instances', (request) => create(request, request.params.keyOrId));

    app.get('/instances', async (request, reply) => {
      const query = parse(listInstancesQuery, request.query, 'query');
      const filter = { search: query.searchText?.trim() || undefined, tags: query['tags[]'] };
      const after = query.nextPage === undefined ? undefined : readInstanceCursor(query.nextPage);
      const page = await useCases.listInstances(request.actor.organizationId, filter, { size: query.pageSize, after });
      if (page.rows.length === 0) return reply.code(404).send({ requestId: request.id, message: 'No instances found' });
      const last = page.rows.at(-1);
      if (page.hasNextPage && last) reply.header('Elements-Next-Page-Token', instanceCursor(last));
      reply.header('Elements-Returned-Count', page.rows.length);
      if (query.hydrate !== false) return page.rows.map(resourceOf);
      return page.rows.map((instance) => toInstanceRow(instance, elementOf(instance), tokenOf(instance)));
    });

    app.get<ById>('/instances/:id', async ({ actor, params }) =>
      resourceOf(await useCases.getInstance(actor.organizationId, readNumber(params.id))),
    );

    app.delete<ById>('/instances/:id', async ({ actor, params }, reply) => {
      const instance = await useCases.getInstance(actor.organizationId, readNumber(params.id));
      await useCases.deleteInstance(actor, instance);
      return reply.code(200).type('application/json').send('{}');
    });

    done();
  };

function elementIn({ element }: { element?: { key?: string | undefined; id?: number | undefined } | undefined }) {
  const named = element?.key ?? element?.id;
  if (named !== undefined) return named;
  const message = 'element is missing: name the element, as in {"element": {"key": "autotaskcrm"}}.';
  throw new BadRequestError(message, [{ key: 'element', code: 'MISSING', message }]);
}

function readIdempotencyKey({ headers }: FastifyRequest): string | undefined {
  const given = headers['idempotency-key'];
  if (given === undefined) return undefined;
  const key = idempotencyKey.safeParse(given);
  if (key.success) return key.data;
  throw new BadRequestError('Idempotency-Key must be 1 to 255 visible ASCII characters without spaces.');
}

/** Instance ids are integers; anything else names no instance. */
function readNumber(id: string): number {
  if (!/^\d{1,15}$/.test(id)) throw new InstanceNotFoundError(id);
  return Number(id);
}
