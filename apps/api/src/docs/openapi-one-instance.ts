import * as examples from './openapi-examples.js';
import { type Operation, bodyOf } from './openapi-operation.js';
import { headers, parametersIn, queries } from './openapi-parameters.js';
import { providerRefusals } from './openapi-refusals.js';
import { listOf, reference } from './openapi-schemas.js';

/** How the paths of one instance say which is meant, and what is appended to the ids of their operations. */
interface Base {
  readonly path: string;
  readonly suffix: '' | 'OfElement' | 'ByToken';
  readonly which: string;
}

const byId: Base = { path: '/instances/{id}', suffix: '', which: 'an instance' };
const ofElement: Base = {
  path: '/elements/{keyOrId}/instances/{id}',
  suffix: 'OfElement',
  which: 'an instance of this element',
};
const byToken: Base = { path: '/instances', suffix: 'ByToken', which: 'the instance of the element token' };

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
  ...[byId, ofElement, byToken].flatMap((base) => [...changes(base), ...entries(base)]),
];

function describe(base: Base, below: string) {
  const { path, suffix } = base;
  return {
    path: `${path}${below}`,
    tag: 'Instances' as const,
    access: suffix === 'ByToken' ? ('TOKEN' as const) : ('CALLER' as const),
    inPath: parametersIn(`${path}${below}`),
    notFound: suffix === 'ByToken' ? [] : (['404'] as const),
  };
}

function readInstance(base: Base): Operation {
  const { path, tag, access, inPath, notFound } = describe(base, '');
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
  const { path, tag, access, inPath, notFound } = describe(base, '');
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

function entries(base: Base): readonly Operation[] {
  const list = describe(base, '/configuration');
  const { path, tag, access, inPath } = describe(base, '/configuration/{configId}');
  const one = { path, tag, access };
  const answer = { description: 'The entry', schema: reference('InstanceEntry'), example: examples.instanceEntry };
  return [
    {
      id: `listConfiguration${base.suffix}`,
      method: 'get',
      path: list.path,
      tag,
      access,
      summary: `Lists the configuration entries of ${base.which}`,
      parameters: list.inPath,
      answer: {
        description: 'Every entry of the element with its value, then values the element does not know',
        schema: listOf('InstanceEntry'),
        example: [examples.instanceEntry],
      },
      refusals: list.notFound,
    },
    {
      ...one,
      id: `getConfigurationEntry${base.suffix}`,
      method: 'get',
      summary: `Reads a configuration entry of ${base.which}`,
      parameters: inPath,
      answer,
      refusals: ['404'],
    },
    {
      ...one,
      id: `updateConfigurationEntry${base.suffix}`,
      method: 'patch',
      summary: `Changes a configuration entry of ${base.which}`,
      parameters: [...inPath, headers.ifMatch],
      body: bodyOf('EntryChange', { propertyValue: 'api-user@sandbox.isotope.test' }),
      answer,
      refusals: [...providerRefusals, '404', '409'],
    },
  ];
}
