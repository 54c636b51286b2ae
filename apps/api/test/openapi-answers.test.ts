import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOpenapi, operations } from '../src/docs/openapi.js';
import type { Operation } from '../src/docs/openapi-operation.js';
import { type Answer, askRest, authorizationOf, graphqlData } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { withToken } from './life.js';
import { type TestIsotope, openIsotope, ownerSecrets } from './isotope.js';

// Every described call is made as its example says, and its answers are held against the description.

const document = JSON.parse(JSON.stringify(createOpenapi('0.0.0')));
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(document, 'openapi.json');

let isotope: TestIsotope;
beforeAll(async () => {
  isotope = await openIsotope();
  const { username: email, password } = operations.find(({ id }) => id === 'authenticate')!.body!.example as any;
  const claim = 'mutation ($input: ClaimAccountInput!) { claimAccount(input: $input) { __typename } }';
  await graphqlData(isotope, claim, { input: { email, password } });
});
afterAll(() => isotope.close());

/** Makes the call as its examples say it, on an instance of its own. */
async function call(operation: Operation, changes: { id?: number; as?: null } = {}): Promise<Answer> {
  const { body } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
  const ids: Readonly<Record<string, unknown>> = {
    id: changes.id ?? body.id,
    ...(operation.path.includes('{jobId}') && { jobId: await gather(body.token) }),
  };
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    String(ids[name] ?? exampleOf(operation, name)),
  );
  const text = JSON.stringify(operation.body?.example)?.replace('http://127.0.0.1:4010', isotope.sandboxUrl);
  const authorization = `${authorizationOf(ownerSecrets)}${operation.access === 'TOKEN' ? `, Element ${body.token}` : ''}`;
  return askRest(isotope, operation.method.toUpperCase(), `${path}${queryOf(operation)}`, {
    as: null,
    headers: {
      ...(changes.as === undefined && { Authorization: authorization }),
      ...(text !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(text !== undefined && { text }),
  });
}

/** The parameters a call cannot do without, as their examples say them. */
function queryOf({ parameters = [] }: Operation): string {
  const needed = parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
  const query = new URLSearchParams(needed.map(({ name, example }): [string, string] => [name, String(example)]));
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** The id of a bulk job that has come to its end. */
async function gather(token: string): Promise<number> {
  const { as, headers } = withToken(token);
  const q = encodeURIComponent('select * from accounts where id = 0');
  const { body } = await askRest(isotope, 'POST', `/bulk/query?q=${q}`, { as, headers });
  const isDone = async () =>
    (await askRest(isotope, 'GET', `/bulk/${body.id}/status`, { as, headers })).body.status === 'COMPLETED';
  while (!(await isDone()));
  return body.id;
}

const exampleOf = ({ parameters = [] }: Operation, name: string) =>
  parameters.find((parameter) => parameter.name === name)!.example;

/** Where an answer departs from what is described for its status. */
function departures({ path, method }: Operation, { status, headers, body }: Answer): readonly string[] {
  const { responses } = document.paths[path][method];
  const described = responses[status];
  if (!described) return [`status ${status} is not described: ${JSON.stringify(body)}`];
  const pointer = described.$ref?.slice(1) ?? `/paths/${escaped(path)}/${method}/responses/${status}`;
  const isFitting = ajv.compile({ $ref: `openapi.json#${pointer}/content/application~1json/schema` });
  const missing = ['Elements-Request-Id', 'ETag', 'Elements-Returned-Count'].filter(
    (name) => described.headers?.[name] && !headers.has(name),
  );
  return isFitting(body) && missing.length === 0
    ? []
    : [...missing, ...(isFitting.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)];
}

const escaped = (path: string) =>
  encodeURIComponent(path.replaceAll('~', '~0').replaceAll('/', '~1')).replaceAll('%7E', '~');

const named = (list: readonly Operation[]) => list.map((one) => [`${one.method} ${one.path}`, one] as const);

describe.each(named(operations))('%s', (_, operation) => {
  it('answers the example as it is described', async () => {
    const answer = await call(operation);
    expect(answer.status, answer.text).toBe(200);
    expect(departures(operation, answer)).toEqual([]);
  });
});

describe.each(named(operations.filter(({ access }) => access !== 'ANYBODY')))('%s', (_, operation) => {
  it('refuses a stranger as it is described', async () => {
    const answer = await call(operation, { as: null });
    expect(answer.status).toBe(401);
    expect(departures(operation, answer)).toEqual([]);
  });
});

describe.each(named(operations.filter(({ path }) => path.includes('{id}'))))('%s', (_, operation) => {
  it('answers for an instance there is not as it is described', async () => {
    const answer = await call(operation, { id: 999_999 });
    expect(answer.status).toBe(404);
    expect(departures(operation, answer)).toEqual([]);
  });
});

it('would notice an answer that is not as it is described', async () => {
  const operation = operations.find(({ id }) => id === 'getInstance')!;
  const answer = await call(operation);
  expect(departures(operation, { ...answer, body: { ...answer.body, token: 7 } })).toEqual(['/token must be string']);
  expect(departures(operation, { ...answer, status: 418 })[0]).toContain('not described');
});
