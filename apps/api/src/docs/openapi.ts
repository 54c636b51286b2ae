import { accountOperations } from './openapi-accounts.js';
import { bulkOperations, instanceBulkOperation } from './openapi-bulk.js';
import { elementOperations, hubOperations } from './openapi-elements.js';
import { hubCallOperations } from './openapi-hub-calls.js';
import { instanceOperations } from './openapi-instances.js';
import { oneInstanceOperations } from './openapi-one-instance.js';
import { type Operation, toOpenapi } from './openapi-operation.js';
import { toRefusals } from './openapi-refusals.js';
import { toSchemas } from './openapi-schemas.js';
import { responseHeaders, securitySchemes } from './openapi-shared.js';

/** Every operation of the REST API. A test holds it to the routes that are served. */
export const operations: readonly Operation[] = [
  ...instanceOperations,
  ...oneInstanceOperations,
  ...elementOperations,
  ...hubOperations,
  ...hubCallOperations,
  ...bulkOperations,
  instanceBulkOperation,
  ...accountOperations,
];

/** The REST API described as OpenAPI 3.1; the bodies are the zod models that read and write them. */
export const createOpenapi = (version: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Isotope REST API',
    version,
    description:
      'Element instances on the wire of the Cloud Elements platform: code written for it keeps working by changing one base URL. Every error is `{requestId, message}` with more beside it for programs. Beside this wire, at the root, Isotope serves GraphQL at `/graphql`, the audit as a file to owners at `/audit`, and for whoever watches over it `/healthz`, `/readyz` and `/metrics`.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/elements/api-v2', description: 'This Isotope' }],
  tags: [
    { name: 'Instances', description: 'One account’s provisioned elements' },
    { name: 'Elements', description: 'What can be connected' },
    { name: 'Hubs', description: 'The families elements belong to' },
    { name: 'Hub calls', description: 'The data of the instance whose element token is sent' },
    { name: 'Accounts', description: 'Who asks' },
    { name: 'Documentation', description: 'This description' },
  ],
  paths: pathsOf(operations),
  components: {
    securitySchemes,
    headers: responseHeaders,
    responses: toRefusals(),
    schemas: toSchemas(),
  },
});

function pathsOf(all: readonly Operation[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of all) {
    (paths[operation.path] ??= {})[operation.method] = toOpenapi(operation);
  }
  return paths;
}
