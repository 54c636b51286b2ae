import type { Element } from '@isotope/core';
import { elementDefinitions } from './element-definitions.js';
import { BadRequestError } from './problems.js';

/** A call that is served for an element, below `/elements/{key}/instances`. */
interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: '' | '/{id}' | '/{id}/enabled';
  readonly summary: string;
  readonly takes?: 'NewInstance' | 'InstanceChanges';
  readonly gives?: 'Instance' | 'Instances';
}

const one = '/{id}';
const operations: readonly Operation[] = [
  {
    id: 'createInstance',
    method: 'post',
    path: '',
    summary: 'Creates an instance once its provider has accepted the credentials',
    takes: 'NewInstance',
    gives: 'Instance',
  },
  { id: 'listInstances', method: 'get', path: '', summary: 'Lists its instances, newest first', gives: 'Instances' },
  { id: 'getInstance', method: 'get', path: one, summary: 'Reads an instance', gives: 'Instance' },
  {
    id: 'replaceInstance',
    method: 'put',
    path: one,
    summary: 'Changes what is given of an instance',
    takes: 'InstanceChanges',
    gives: 'Instance',
  },
  {
    id: 'updateInstance',
    method: 'patch',
    path: one,
    summary: 'Changes what is given of an instance',
    takes: 'InstanceChanges',
    gives: 'Instance',
  },
  { id: 'deleteInstance', method: 'delete', path: one, summary: 'Deletes an instance; its token stops working' },
  { id: 'enableInstance', method: 'put', path: `${one}/enabled`, summary: 'Enables an instance', gives: 'Instance' },
  { id: 'disableInstance', method: 'delete', path: `${one}/enabled`, summary: 'Disables it', gives: 'Instance' },
];

/**
 * What is served of an element, as Swagger 2.0: its instances. What one of them can do is told by its own documentation. With an
 * operation's id only that one; throws a BadRequestError for an id there is not.
 */
export function toElementDocs(element: Element, operationId?: string) {
  const shown = operations.filter(({ id }) => operationId === undefined || id === operationId);
  if (shown.length === 0) throw new BadRequestError('No operation found with this operationId', [], 404, 'NOT_FOUND');
  return {
    swagger: '2.0',
    info: {
      title: element.name,
      description: `${element.description} What an instance can do with its token: GET /instances/{id}/docs.`,
      version: 'api-v2',
      'x-element-id': element.number,
      'x-element-key': element.key,
      'x-element-name': element.name,
      'x-element-hub': element.hub,
    },
    basePath: '/elements/api-v2',
    consumes: ['application/json'],
    produces: ['application/json'],
    securityDefinitions: {
      secrets: {
        type: 'apiKey',
        in: 'header',
        name: 'Authorization',
        description: 'User <user secret>, Organization <organization secret>',
      },
    },
    security: [{ secrets: [] }],
    tags: [{ name: 'instances' }],
    paths: pathsOf(element, shown),
    definitions: elementDefinitions(element),
  };
}

function pathsOf({ key }: Element, shown: readonly Operation[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of shown) {
    const path = `/elements/${key}/instances${operation.path}`;
    paths[path] = { ...paths[path], [operation.method]: toSwagger(operation) };
  }
  return paths;
}

const reference = (name: string) => ({ $ref: `#/definitions/${name}` });

const toSwagger = ({ id, path, summary, takes, gives }: Operation) => ({
  operationId: id,
  summary,
  tags: ['instances'],
  parameters: [
    ...(path === '' ? [] : [{ name: 'id', in: 'path', type: 'integer', format: 'int64', required: true }]),
    ...(takes ? [{ name: 'body', in: 'body', required: true, schema: reference(takes) }] : []),
  ],
  responses: {
    200: { description: 'Done', ...(gives && { schema: reference(gives) }) },
    default: { description: 'What is wrong', schema: reference('Problem') },
  },
});
