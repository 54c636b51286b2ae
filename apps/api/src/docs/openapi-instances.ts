import * as examples from './openapi-examples.js';
import { type Operation, bodyOf } from './openapi-operation.js';
import { headers, parametersIn, queries } from './openapi-parameters.js';
import { providerRefusals } from './openapi-refusals.js';
import { type Schema, listOf, reference } from './openapi-schemas.js';

const newInstance: Schema = {
  allOf: [reference('NewInstance'), { type: 'object', required: ['element'] }],
};

const create = (operation: Pick<Operation, 'id' | 'path' | 'summary' | 'body'>): Operation => ({
  ...operation,
  method: 'post',
  tag: 'Instances',
  description:
    'The configuration is checked, every problem of it named at once, and the provider is asked whether it accepts the credentials; nothing is stored before it does. `externalAuthentication: "initial"` skips asking.',
  parameters: [...parametersIn(operation.path), headers.idempotencyKey],
  answer: {
    description: 'The instance, durably stored, with its token',
    schema: reference('Instance'),
    example: examples.instance,
    headers: ['ETag'],
  },
  refusals: [...providerRefusals, '404', '422'],
});

const list = (operation: Pick<Operation, 'id' | 'path' | 'summary'>): Operation => ({
  ...operation,
  method: 'get',
  tag: 'Instances',
  description: 'Newest first. An empty list is answered with 404, as the platform did.',
  parameters: [...parametersIn(operation.path), ...queries.instances],
  answer: {
    description: 'A page of instances',
    schema: listOf('InstanceRow'),
    example: [examples.instanceRow],
    headers: ['Elements-Returned-Count', 'Elements-Next-Page-Token'],
  },
  refusals: ['400', '404'],
});

/** Making, listing and counting instances. */
export const instanceOperations: readonly Operation[] = [
  create({
    id: 'createInstance',
    path: '/instances',
    summary: 'Creates an instance',
    body: { schema: newInstance, example: examples.newInstance },
  }),
  create({
    id: 'createInstanceOfElement',
    path: '/elements/{keyOrId}/instances',
    summary: 'Creates an instance of this element',
    body: bodyOf('NewInstance', examples.newInstanceOfElement),
  }),
  list({ id: 'listInstances', path: '/instances', summary: 'Lists instances' }),
  list({ id: 'listInstancesOfAccount', path: '/accounts/instances', summary: "Lists the account's instances" }),
  list({
    id: 'listInstancesOfElement',
    path: '/elements/{keyOrId}/instances',
    summary: 'Lists the instances of this element',
  }),
  {
    id: 'countInstances',
    method: 'get',
    path: '/instances/count',
    tag: 'Instances',
    summary: 'Counts instances, in all and by element',
    answer: {
      description: 'How many there are',
      schema: reference('InstanceCount'),
      example: {
        totalInstances: 3,
        elementInstances: [{ element: { id: 50, key: 'autotaskcrm', name: 'Autotask CRM' }, count: 3 }],
      },
    },
  },
];
