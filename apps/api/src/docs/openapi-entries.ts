import * as examples from './openapi-examples.js';
import { type Base, describeBase } from './openapi-instance-base.js';
import { type Operation, bodyOf } from './openapi-operation.js';
import { headers } from './openapi-parameters.js';
import { providerRefusals } from './openapi-refusals.js';
import { listOf, reference } from './openapi-schemas.js';

/** Reading and changing the configuration entries of an instance one by one. */
export function entryOperations(base: Base): readonly Operation[] {
  const list = describeBase(base, '/configuration');
  const { path, tag, access, inPath } = describeBase(base, '/configuration/{configId}');
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
