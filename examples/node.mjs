/**
 * The life of an instance by core's client, from creating one to deleting it.
 *
 *   API_URL=http://127.0.0.1:4000 USER_SECRET=… ORGANIZATION_SECRET=… \
 *   AUTOTASK_USERNAME=… AUTOTASK_PASSWORD=… AUTOTASK_SERVER_URL=… node examples/node.mjs
 */
import process from 'node:process';
// In a project of your own: import { … } from '@isotope/core'.
import { PlatformError, createInstancesClient, createTokenClient, etagOf } from '../packages/core/dist/index.js';

/** A variable of the environment; ends the script when it is missing. */
const setting = (name) => {
  const value = process.env[name];
  if (value) return value;
  console.error(`Set ${name}.`);
  process.exit(2);
};

const platform = {
  baseUrl: setting('API_URL'),
  userSecret: setting('USER_SECRET'),
  organizationSecret: setting('ORGANIZATION_SECRET'),
};
const client = createInstancesClient(platform);

async function main() {
  const { id, token } = await client.createInstance({
    element: { key: 'autotaskcrm' },
    name: 'Example',
    tags: ['example'],
    configuration: {
      'crm.autotask.username': setting('AUTOTASK_USERNAME'),
      'crm.autotask.password': setting('AUTOTASK_PASSWORD'),
      'crm.autotask.server.url': setting('AUTOTASK_SERVER_URL'),
    },
  });
  console.log(`created ${id}: its provider has accepted the credentials`);

  const instance = await client.getInstance(id);
  const changed = await client.updateInstance(id, { name: 'Example, renamed' }, { ifMatch: etagOf(instance) });
  console.log(`renamed to ${changed.name}`);

  // Whoever has the token needs no id.
  const own = createTokenClient({ ...platform, elementToken: token });
  const entry = await own.updateEntry('filter.response.nulls', false);
  console.log(`${entry.key} is ${entry.propertyValue}`);

  for await (const { id, name } of client.allInstances({ tags: ['example'] })) console.log(`found ${id}: ${name}`);

  await client.deleteInstance(id);
  console.log(`deleted ${id}`);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof PlatformError)) throw error;
  console.error(`${error.message} (request ${error.requestId ?? 'unknown'})`);
  for (const { key, message } of error.details.problems ?? []) console.error(`  ${key}: ${message}`);
  process.exitCode = 1;
}
