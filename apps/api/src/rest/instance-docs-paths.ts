import { elementDocsQuery } from '@isotope/core';
import type { FastifyInstance } from 'fastify';
import type { UseCases } from '../use-cases.js';
import { toInstanceDocs } from './instance-docs.js';
import type { FindInstance, InstanceServices } from './instance-services.js';
import { readQuery } from './query-names.js';

/** What an instance can do: all of it, one operation, and the models of one operation. */
export function instanceDocsPaths(
  app: FastifyInstance,
  base: string,
  find: FindInstance,
  { elementOf }: InstanceServices,
  { describeHub }: UseCases,
): void {
  const docsFor = async (request: Parameters<FindInstance>[0], operationId: string | undefined) => {
    const instance = await find(request);
    return toInstanceDocs(
      instance,
      elementOf(instance),
      await describeHub(request.actor, instance, request.signal),
      operationId,
    );
  };
  const named = (params: unknown) => (params as { operationId: string }).operationId;

  app.get(`${base}/docs`, (request, reply) =>
    docsFor(request, readQuery(elementDocsQuery, request, reply).operationId),
  );
  app.get(`${base}/docs/:operationId`, (request) => docsFor(request, named(request.params)));
  app.get(`${base}/docs/:operationId/definitions`, async (request) => {
    const { definitions } = await docsFor(request, named(request.params));
    return definitions;
  });
}
