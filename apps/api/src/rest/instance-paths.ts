import { type Element, updateInstanceBody, wireFlag } from '@isotope/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { InstanceTarget } from '../instances/change.js';
import { getElement } from '../instances/draft.js';
import type { StoredInstance } from '../instances/ports.js';
import { leftByChange, warnOfBody } from './body-warnings.js';
import { entryPaths } from './entry-paths.js';
import { instanceDocsPaths } from './instance-docs-paths.js';
import { type FindInstance, type InstanceServices, type RestServices, readIfMatch } from './instance-services.js';
import { refuseUnserved } from './not-served.js';
import { parse } from './parse.js';
import { BadRequestError } from './problems.js';
import { readQuery } from './query-names.js';
import { instanceFields } from './wire.js';

/** The query of a change. */
export const changeQuery = z.object({ reAuthenticate: wireFlag('reAuthenticate').optional() });

const updateFields = new Set([...Object.keys(updateInstanceBody.shape), ...instanceFields]);

/**
 * The paths of one instance below a base (`/instances/:id`, `/elements/:keyOrId/instances/:id`, or `/instances` for the
 * instance of the element token): change, delete, enable, disable, its configuration entries.
 */
export function instancePaths(
  app: FastifyInstance,
  base: string,
  find: FindInstance,
  services: InstanceServices,
  { useCases, catalogue }: RestServices,
): void {
  const update = async (request: FastifyRequest, reply: FastifyReply) => {
    const instance = await find(request);
    const body = parse(updateInstanceBody, request.body ?? {}, 'body', instanceFields);
    if (body.element) refuseOtherElement(instance, getElement(catalogue, body.element.key ?? body.element.id ?? ''));
    const { name, tags, configuration, externalAuthentication } = body;
    const { reAuthenticate: alwaysVerify = false } = readQuery(changeQuery, request, reply);
    const isSkipped = externalAuthentication === 'initial' && !alwaysVerify;
    const verify = isSkipped ? ('SKIP' as const) : ('REQUIRED' as const);
    const disabled = body.disabled || undefined;
    const asked = { name, tags, configuration, verify, alwaysVerify, disabled };
    const updated = await useCases.updateInstance(request.actor, targetOf(request, instance), asked);
    const shown = services.resourceOf(
      { ...instance, disabled: updated.disabled },
      services.tokenFor(request, instance),
    );
    const left = leftByChange(request.body ?? {}, shown);
    warnOfBody(reply, request.body ?? {}, updateFields, body, left);
    return services.answer(reply, updated);
  };
  const setDisabled = (disabled: boolean) => async (request: FastifyRequest, reply: FastifyReply) => {
    const target = targetOf(request, await find(request));
    return services.answer(reply, await useCases.setDisabled(request.actor, target, disabled));
  };

  app.put(base, update);
  app.patch(base, update);
  app.delete(base, async (request, reply) => {
    await useCases.deleteInstance(request.actor, targetOf(request, await find(request)));
    return reply.type('application/json').send('{}');
  });
  app.put(`${base}/enabled`, setDisabled(false));
  app.delete(`${base}/enabled`, setDisabled(true));
  entryPaths(app, base, find, services, useCases);
  instanceDocsPaths(app, base, find, services, useCases);
  refuseUnserved(app, base);
}

/** The instance that was found, in the version the caller has seen. */
export const targetOf = (request: FastifyRequest, { organizationId, id }: StoredInstance): InstanceTarget => ({
  organizationId,
  id,
  expectedVersion: readIfMatch(request),
});

function refuseOtherElement({ elementKey }: StoredInstance, asked: Element): void {
  if (asked.key === elementKey) return;
  throw new BadRequestError(
    `The instance is one of ${elementKey}; moving it to ${asked.key} is not served. Create a new one.`,
  );
}
