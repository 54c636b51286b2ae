import { type Base, describeBase } from './openapi-instance-base.js';
import type { Operation } from './openapi-operation.js';
import { queries } from './openapi-parameters.js';

const swagger = { type: 'object', properties: { swagger: { const: '2.0' } }, required: ['swagger'] };
const refusals = ['403', '404', '429', '502', '504'] as const;

/** What an instance can do with its token. */
export function instanceDocsOperations(base: Base): readonly Operation[] {
  const read = (id: string, below: string, summary: string, schema: Operation['answer']['schema']): Operation => {
    const { path, tag, access, inPath } = describeBase(base, below);
    return {
      id: `${id}${base.suffix}`,
      method: 'get',
      path,
      tag,
      access,
      summary,
      parameters: [...inPath, ...(below === '/docs' ? queries.docs : [])],
      answer: { description: 'What was asked for', schema },
      refusals: below === '/docs' ? ['400', ...refusals] : refusals,
    };
  };
  const what = `what ${base.which} can do, as Swagger 2.0`;
  return [
    read('getInstanceDocs', '/docs', `Describes ${what}`, swagger),
    read('getInstanceOperationDocs', '/docs/{operationId}', `Describes one operation of ${what}`, swagger),
    read(
      'getInstanceOperationDefinitions',
      '/docs/{operationId}/definitions',
      `The models of one operation of ${what}`,
      { type: 'object' },
    ),
  ];
}
