import { entryOperations } from './openapi-entries.js';
import * as examples from './openapi-examples.js';
import { type Base, byId, byToken, describeBase, ofElement } from './openapi-instance-base.js';
import { instanceDocsOperations } from './openapi-instance-docs.js';
import { type Operation, bodyOf } from './openapi-operation.js';
import { headers, queries } from './openapi-parameters.js';
import { providerRefusals } from './openapi-refusals.js';
import { reference } from './openapi-schemas.js';

const instanceAnswer = (description: string): Operation['answer'] => ({
  description,
  schema: reference('Instance'),
  example: examples.instance,
  headers: ['ETag'],
});

const nothing: Operation['answer'] = {
  description: 'Done',
  schema: { type: 'object', maxProperties: 0 },
  example: {},
};

/** Every operation on one instance, by id, by element and id, and by its token. */
export const oneInstanceOperations: readonly Operation[] = [
  ...[byId, ofElement].map(readInstance),
  ...[byId, ofElement, byToken].flatMap((base) => [
    ...changes(base),
    ...entryOperations(base),
    ...instanceDocsOperations(base),
  ]),
];

function readInstance(base: Base): Operation {
  const { path, tag, access, inPath, notFound } = describeBase(base, '');
  return {
    id: `getInstance${base.suffix}`,
    method: 'get',
    path,
    tag,
    access,
    summary: `Reads ${base.which}`,
    parameters: inPath,
    answer: instanceAnswer('The instance, its secrets masked'),
    refusals: notFound,
  };
}

function changes(base: Base): readonly Operation[] {
  const { path, tag, access, inPath, notFound } = describeBase(base, '');
  const parameters = [...inPath, headers.ifMatch];
  const shared = { path, tag, access, parameters };
  const enabled = { ...shared, path: `${path}/enabled`, refusals: ['400', ...notFound, '409'] as const };
  const update = (method: 'put' | 'patch', name: string): Operation => ({
    ...shared,
    id: `${name}${base.suffix}`,
    method,
    summary: `Changes what is given of ${base.which}`,
    description:
      'What is left out stays, in PUT as in PATCH; so does a secret that is blank or sent back masked. New credentials are checked at the provider before they take the place of the old ones.',
    parameters: [...parameters, ...queries.change],
    body: bodyOf('InstanceChanges', { name: 'Acme Europe', tags: ['customer', 'europe'] }),
    answer: instanceAnswer('The instance as it is now'),
    refusals: [...providerRefusals, ...notFound, '409'],
  });
  return [
    update('put', 'replaceInstance'),
    update('patch', 'updateInstance'),
    {
      ...shared,
      id: `deleteInstance${base.suffix}`,
      method: 'delete',
      summary: `Deletes ${base.which}`,
      description: 'Its token stops working at once. For 30 days it can be brought back by GraphQL.',
      answer: nothing,
      refusals: ['400', ...notFound, '409'],
    },
    {
      ...enabled,
      id: `enableInstance${base.suffix}`,
      method: 'put',
      summary: `Lets calls with the token of ${base.which} through`,
      answer: instanceAnswer('The instance, enabled'),
    },
    {
      ...enabled,
      id: `disableInstance${base.suffix}`,
      method: 'delete',
      summary: `Refuses calls with the token of ${base.which}`,
      answer: instanceAnswer('The instance, disabled'),
    },
  ];
}
