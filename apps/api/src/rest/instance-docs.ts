import type { Element } from '@isotope/core';
import type { HubObjectDetails } from '../hubs/ports.js';
import type { StoredInstance } from '../instances/ports.js';
import { type SwaggerOperation, definitionOf, modelOf, operationsOf } from './hub-swagger.js';
import { BadRequestError } from './problems.js';
import { swaggerProblem } from './swagger-problem.js';

/**
 * What an instance can do with its token, as Swagger 2.0: the calls its user has the right to, and fields as the account
 * has them. With an operation's id only that one; throws a BadRequestError for an id there is not.
 */
export function toInstanceDocs(
  { number, name }: StoredInstance,
  element: Element,
  resources: readonly HubObjectDetails[],
  operationId?: string,
) {
  const all = resources.flatMap(operationsOf);
  const shown = all.filter(({ id }) => operationId === undefined || id === operationId);
  if (shown.length === 0) throw new BadRequestError('No operation found with this operationId', [], 404, 'NOT_FOUND');
  return {
    swagger: '2.0',
    info: {
      title: `${element.name}: ${name}`,
      description: `The data of the instance ${number}, with its element token.`,
      version: 'api-v2',
      'x-element-id': element.number,
      'x-element-key': element.key,
      'x-element-name': element.name,
      'x-element-hub': element.hub,
      'x-element-instance-id': number,
    },
    basePath: `/elements/api-v2/hubs/${element.hub}`,
    consumes: ['application/json'],
    produces: ['application/json'],
    securityDefinitions: {
      token: {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: 'User <user secret>, Element <element token>',
      },
    },
    security: [{ token: [] }],
    tags: resources.map(({ object }) => ({ name: object.name, description: object.description })),
    paths: pathsOf(shown),
    definitions: { ...definitionsOf(resources, shown), Problem: swaggerProblem },
  };
}

function pathsOf(shown: readonly SwaggerOperation[]) {
  const paths: Record<string, Record<string, object>> = {};
  for (const { path, method, body } of shown) (paths[path] ??= {})[method] = body;
  return paths;
}

/** The models of the operations that are shown. */
function definitionsOf(resources: readonly HubObjectDetails[], shown: readonly SwaggerOperation[]) {
  const paths = new Set(shown.map(({ path }) => path.split('/')[1]));
  const wanted = resources.filter(({ object }) => paths.has(object.name));
  return Object.fromEntries(wanted.map((details) => [modelOf(details.object.name), definitionOf(details)]));
}
