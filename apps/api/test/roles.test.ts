import {
  type GraphQLInputType,
  type GraphQLOutputType,
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isUnionType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../src/accounts/ports.js';
import { operations } from '../src/docs/openapi.js';
import type { Operation } from '../src/docs/openapi-operation.js';
import { readSdl } from '../src/graphql/schema.js';
import { askGraphql, askRest, authorizationOf, graphqlData } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import { createUnchecked, doings, everythingOf } from './life.js';
import { globalIdOf } from './life-operations.js';
import { type TestMember, addMember, asMember, invite, signInAt } from './people.js';

// Every operation there is, times every role. What is new has to say here who may do it.

/** The least role of each mutation; null where everybody acts for themselves alone. */
const neededFor: Readonly<Record<string, Role | null>> = {
  createInstance: 'EDITOR',
  verifyConfiguration: 'EDITOR',
  cancelVerification: 'EDITOR',
  updateInstance: 'EDITOR',
  reauthenticateInstance: 'EDITOR',
  restoreConfiguration: 'EDITOR',
  enableInstance: 'EDITOR',
  disableInstance: 'EDITOR',
  rotateInstanceToken: 'EDITOR',
  checkInstance: 'EDITOR',
  deleteInstance: 'EDITOR',
  restoreInstance: 'EDITOR',
  disableInstancesOfElement: 'OWNER',
  disableAllInstances: 'OWNER',
  createCrmRecord: 'EDITOR',
  updateCrmRecord: 'EDITOR',
  convertCrmLead: 'EDITOR',
  startCrmBulkQuery: null,
  cancelCrmBulkQuery: null,
  inviteMember: 'OWNER',
  revokeInvite: 'OWNER',
  changeMemberRole: 'OWNER',
  removeMember: 'OWNER',
  createPasswordLink: 'OWNER',
  claimAccount: null,
  rotateUserSecret: null,
  changePassword: null,
  changeEmail: null,
  renameOrganization: 'OWNER',
  endSession: null,
  endOtherSessions: null,
  updateProfile: null,
};

/** The least role of each query that not everybody may ask. */
const neededForQuery: Readonly<Record<string, Role>> = {
  invites: 'OWNER',
  auditEvents: 'OWNER',
  status: 'OWNER',
  suggestConfiguration: 'EDITOR',
  createdInstance: 'EDITOR',
};

/** Calls of REST that only read, or end what was begun to be read, though their verb would change something: viewers may send them too. */
const otherCalls: readonly string[] = [
  'POST /hubs/{key}/bulk/query',
  'POST /bulk/query',
  'PUT /hubs/{key}/bulk/{jobId}/cancel',
  'PUT /bulk/{jobId}/cancel',
];

const roles = ['VIEWER', 'EDITOR', 'OWNER'] as const;
const may = (role: Role, needed: Role | null) => needed === null || roles.indexOf(role) >= roles.indexOf(needed);

const schema = buildSchema(readSdl());
const mutations = Object.values(schema.getMutationType()!.getFields());
const queries = Object.values(schema.getQueryType()!.getFields());
const changes = operations.filter(({ method, access }) => method !== 'get' && access !== 'ANYBODY');

let isotope: TestIsotope;
let members: Record<Role, TestMember>;
/** The owner of a second organisation. */
let globex: { readonly session: string };
/** Things of the first organisation, to be asked for from the second. */
let instance: { readonly id: string; readonly number: number; readonly token: string };
let ours: { readonly invite: string; readonly member: string; readonly session: string };

beforeAll(async () => {
  isotope = await openIsotope();
  const { ownerId } = await isotope.useCases.createOrganization('Globex', 'CLI');
  const { body: opened } = await signInAt(isotope, { link: await isotope.useCases.createSignInLink(ownerId) });
  globex = { session: opened.token };
  const [OWNER, EDITOR, VIEWER] = [
    await addMember(isotope, 'OWNER', 'owner@example.com'),
    await addMember(isotope, 'EDITOR', 'editor@example.com'),
    await addMember(isotope, 'VIEWER', 'viewer@example.com'),
  ];
  members = { OWNER, EDITOR, VIEWER };
  const { body } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
  instance = { id: await globalIdOf(isotope, body.id), number: body.id, token: body.token };
  const { viewer } = await graphqlData(isotope, '{ viewer { sessions { id } } }', {}, asMember(VIEWER));
  ours = { invite: (await invite(isotope)).invite.id, member: VIEWER.id, session: viewer.sessions[0].id };
});
afterAll(() => isotope.close());

it('knows who may do every mutation and every query there is', () => {
  expect(mutations.map(({ name }) => name).sort()).toEqual(Object.keys(neededFor).sort());
  expect(Object.keys(neededForQuery).filter((name) => !queries.some((query) => query.name === name))).toEqual([]);
});

it.each([
  ['OWNER', true],
  ['EDITOR', true],
  ['VIEWER', false],
] as const)('REST shows the token of an instance to whoever may change it: %s', async (role, isShown) => {
  const token = isShown ? instance.token : '********';
  const get = async (path: string) => (await askRest(isotope, 'GET', path, asMember(members[role]))).body;
  for (const path of [`/instances/${instance.number}`, `/elements/autotaskcrm/instances/${instance.number}`]) {
    expect((await get(path)).token).toBe(token);
  }
  for (const list of ['/instances', '/instances?hydrate=false', '/accounts/instances', '/elements/50/instances']) {
    expect((await get(list)).map((row: { token: string }) => row.token)).toEqual([token]);
  }
});

describe.each(mutations.map(({ name }) => [name] as const))('%s', (name) => {
  it.each(roles)('by a role that does not suffice does nothing and names the one needed: %s', async (role) => {
    const before = everythingOf(isotope);
    const isAllowed = may(role, neededFor[name]!);
    const id = isAllowed ? 'nobody' : foreignId(name);
    const { body } = await askGraphql(isotope, operationOf(name, id), {}, asMember(members[role]));
    const answer = body.data?.[name];
    if (isAllowed) {
      expect([answer?.__typename, body.errors]).toEqual([expect.not.stringContaining('Forbidden'), undefined]);
    } else {
      expect(answer).toEqual({ __typename: 'ForbiddenProblem', role, requiredRole: neededFor[name] });
      expect(everythingOf(isotope)).toEqual(before);
    }
  });

  it('by the owner of another organisation changes nothing of this one', async () => {
    const before = ourRows();
    const { body } = await askGraphql(isotope, operationOf(name, foreignId(name)), {}, { as: globex });
    expect(body.errors).toBeUndefined();
    expect(ourRows()).toEqual(before);
  });
});

describe.each(queries.map(({ name }) => [name] as const))('the query %s', (name) => {
  it.each(roles)('answers the roles it is for: %s', async (role) => {
    const { body } = await askGraphql(isotope, queryOf(name, instance.id), {}, asMember(members[role]));
    const codes = (body.errors ?? []).map((error: any) => error.extensions.code);
    expect(codes).toEqual(may(role, neededForQuery[name] ?? null) ? [] : ['FORBIDDEN']);
  });

  it('tells the owner of another organisation nothing of this one', async () => {
    const { text } = await askGraphql(isotope, queryOf(name, instance.id), {}, { as: globex });
    for (const secret of [instance.id, instance.token, ours.invite, ours.member, 'Acme', 'viewer@example.com']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe.each(changes.map((operation) => [`${operation.method.toUpperCase()} ${operation.path}`, operation] as const))(
  'REST: %s',
  (call, operation) => {
    beforeAll(() => askRest(isotope, 'PUT', `/instances/${instance.number}/enabled`)); // disabled by a mutation above
    it('is refused to viewers by 403 unless it only reads, and changes nothing for them', async () => {
      const before = everythingOf(isotope);
      const { status, body } = await callAs(operation, members.VIEWER, instance);
      if (otherCalls.includes(call)) expect(status).not.toBe(403);
      else {
        expect([status, body.code]).toEqual([403, 'FORBIDDEN']);
        expect(body.message).toContain('an editor or an owner');
      }
      expect(everythingOf(isotope)).toEqual(before);
    });

    it('is not refused to editors and owners', async () => {
      for (const role of ['EDITOR', 'OWNER'] as const) {
        const { status } = await callAs(operation, members[role], await createUnchecked(isotope));
        expect(status).not.toBe(403);
      }
    });
  },
);

/** Calls a path as its description shows it, on this instance, by the secrets of a member. */
async function callAs(
  { method, path, body, parameters = [], access }: Operation,
  member: TestMember,
  on: { readonly number?: number; readonly id: string | number; readonly token: string },
) {
  const example = (name: string) => parameters.find((parameter) => parameter.name === name)?.example;
  const number = on.number ?? on.id;
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => String(name === 'id' ? number : example(name)));
  const text = JSON.stringify(body?.example)?.replace('http://127.0.0.1:4010', isotope.sandboxUrl);
  const { body: secrets } = await askRest(isotope, 'GET', '/authentication/secrets', asMember(member));
  const element = access === 'TOKEN' ? `, Element ${on.token}` : '';
  return askRest(isotope, method.toUpperCase(), address, {
    as: null,
    ...(text !== undefined && { text }),
    headers: {
      Authorization: `${authorizationOf(secrets)}${element}`,
      ...(text !== undefined && { 'Content-Type': 'application/json' }),
    },
  });
}

/** Everything of the first organisation; what the second may make of its own is left out. */
function ourRows(): unknown {
  const [first] = isotope.rows.all('select id from organizations order by number');
  return ['users', 'instances', 'invites', doings]
    .map((table) => isotope.rows.all(`select * from ${table} where organization_id = ?`, first.id))
    .concat(
      isotope.rows.all(
        'select s.* from sessions s join users u on u.id = s.user_id where u.organization_id = ?',
        first.id,
      ),
    );
}

function foreignId(mutation: string): string {
  if (/Invite$/.test(mutation)) return ours.invite;
  if (/Member|PasswordLink/.test(mutation)) return ours.member;
  return mutation === 'endSession' ? ours.session : instance.id;
}

function operationOf(name: string, id: string): string {
  const field = mutations.find((mutation) => mutation.name === name)!;
  const input = field.args.length > 0 ? `(input: ${literal(field.args[0]!.type, id)})` : '';
  return `mutation { ${name}${input} ${selection(field.type)} }`;
}

function queryOf(name: string, id: string): string {
  const field = queries.find((query) => query.name === name)!;
  const required = field.args.filter(({ type }) => isNonNullType(type));
  const args = required.map((arg) => `${arg.name}: ${literal(arg.type, id)}`).join(', ');
  return `{ ${name}${args && `(${args})`} ${selection(field.type)} }`;
}

/** A value the schema takes, which means nothing but for its ids. */
function literal(type: GraphQLInputType, id: string): string {
  if (isNonNullType(type)) return literal(type.ofType, id);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isRequiredInputField(field));
    // Beside an instance's id, another is the provider's.
    const isAtProvider = (name: string) => name === 'id' && fields.some((field) => field.name === 'instanceId');
    const given = fields.map(({ name, type: of }) => `${name}: ${literal(of, isAtProvider(name) ? '1' : id)}`);
    return `{ ${given.join(', ')} }`;
  }
  return (
    { ID: `"${id}"`, Int: '1', Boolean: 'true', DateTime: '"2026-01-01T00:00:00.000Z"', JSON: '{}' }[type.name] ??
    '"nothing"'
  );
}

function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  const mayBeForbidden = isUnionType(named) && named.getTypes().some(({ name }) => name === 'ForbiddenProblem');
  return `{ __typename ${mayBeForbidden ? '... on ForbiddenProblem { role requiredRole }' : ''} }`;
}
