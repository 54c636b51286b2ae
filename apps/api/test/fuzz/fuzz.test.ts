import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Answer, ask, askGraphql, askRest, authorizationOf } from '../ask.js';
import { aConfiguration } from '../builders.js';
import { type TestIsotope, openIsotope, ownerSecrets } from '../isotope.js';
import { createUnchecked } from '../life.js';
import { globalIdOf } from '../life-operations.js';
import { headerText, hostileText, hostileValue, mostly, runs, sendable } from './hostile.js';

// Whatever is sent, Isotope answers with a sentence about it: never with a fault of its own, never with another's data.

let isotope: TestIsotope;
let mine: { readonly id: number; readonly globalId: string };
const forever = { timeout: 3_600_000 };

beforeAll(async () => {
  isotope = await openIsotope();
  const { id } = await createUnchecked(isotope, { name: 'Ours alone' });
  mine = { id, globalId: await globalIdOf(isotope, id) };
});
afterAll(() => isotope.close());

/** No fault of ours, and a sentence wherever something was refused. */
function isAnswered({ status, body, text }: Answer): void {
  expect(status, text).toBeLessThan(500);
  expect(text).not.toContain('INTERNAL');
  if (status >= 400) expect(body?.message ?? body?.errors?.[0]?.message, text).toMatch(/\S/);
}

it('any Authorization header names nobody, unless it is somebody’s', forever, async () => {
  const pieces = fc.constantFrom(...['User', 'Organization', 'Element', 'Bearer', ' ', ',', ':', '=', '\t']);
  const almost = fc.array(fc.oneof(pieces, headerText), { maxLength: 8 }).map((parts) => parts.join(' ').trim());
  await fc.assert(
    fc.asyncProperty(fc.oneof(headerText, almost), async (header) => {
      const answer = await askRest(isotope, 'GET', '/instances', { as: null, headers: { Authorization: header } });
      isAnswered(answer);
      expect(answer.status).toBe(401);
    }),
    runs,
  );
});

it('any change to a good Authorization header makes it nobody’s, or leaves it as good', forever, async () => {
  const good = authorizationOf(ownerSecrets);
  const change = fc.tuple(
    fc.nat(good.length - 1),
    headerText.filter((text) => text.length < 5),
  );
  await fc.assert(
    fc.asyncProperty(change, async ([at, inserted]) => {
      const header = good.slice(0, at) + inserted + good.slice(at + 1);
      const answer = await askRest(isotope, 'GET', '/instances', { as: null, headers: { Authorization: header } });
      isAnswered(answer);
      const isSame = header.replace(/[\s:]+/g, ' ').toLowerCase() === good.toLowerCase();
      if (answer.status === 200) expect(isSame || header.includes(ownerSecrets.userSecret)).toBe(true);
      else expect(answer.status).toBe(401);
    }),
    runs,
  );
});

it('any body of a create is refused in words, or makes one whole instance', forever, async () => {
  const keys = Object.keys(aConfiguration(isotope));
  const body = mostly({
    name: hostileText,
    element: fc.oneof(fc.constant({ key: 'autotaskcrm' }), mostly({ key: hostileText, id: fc.integer() })),
    configuration: fc.oneof(
      fc.constant(aConfiguration(isotope)),
      fc.dictionary(fc.oneof(fc.constantFrom(...keys), hostileText), hostileValue),
    ),
    tags: fc.array(hostileText, { maxLength: 5 }),
    externalAuthentication: fc.constant('initial'),
  });
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      const before = count();
      const answer = await askRest(isotope, 'POST', '/instances', {
        body: { ...sent, externalAuthentication: sent['externalAuthentication'] ?? 'initial' },
      });
      isAnswered(answer);
      expect(count() - before).toBe(answer.status === 200 ? 1 : 0);
      if (answer.status === 200) {
        const read = await askRest(isotope, 'GET', `/instances/${answer.body.id}`);
        expect([read.status, read.body]).toEqual([200, answer.body]);
      }
    }),
    runs,
  );
});

it('any change to an instance is refused in words, or leaves it whole', forever, async () => {
  const body = mostly({
    name: hostileText,
    tags: fc.array(hostileText, { maxLength: 5 }),
    configuration: fc.dictionary(hostileText, hostileValue),
  });
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      isAnswered(await askRest(isotope, 'PATCH', `/instances/${mine.id}`, { body: sent }));
      expect((await askRest(isotope, 'GET', `/instances/${mine.id}`)).status).toBe(200);
    }),
    runs,
  );
});

it('any page token, page size and search is refused in words, or gives a page', forever, async () => {
  const query = fc.record(
    { nextPage: hostileText, pageSize: hostileText, searchText: hostileText },
    { requiredKeys: [] },
  );
  const paths = fc.constantFrom(
    '/instances',
    '/elements',
    '/elements/keys',
    '/hubs',
    '/elements/autotaskcrm/instances',
  );
  await fc.assert(
    fc.asyncProperty(paths, query, async (path, given) => {
      isAnswered(await askRest(isotope, 'GET', `${path}?${new URLSearchParams(wellFormed(given)).toString()}`));
    }),
    runs,
  );
});

it('any path is answered in words', forever, async () => {
  const part = hostileText.map((text) => encodeURIComponent(sendable(text)).slice(0, 150));
  const verbs = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE');
  await fc.assert(
    fc.asyncProperty(verbs, fc.array(part, { maxLength: 4 }), async (verb, parts) => {
      const body = verb === 'POST' || verb === 'PATCH' ? { body: {} } : {};
      isAnswered(await askRest(isotope, verb, `/instances/${parts.join('/')}`, body).then(exceptDeletion));
    }),
    runs,
  );

  function exceptDeletion(answer: Answer): Answer {
    expect(count()).toBeGreaterThan(0);
    return answer;
  }
});

const cursors = `query ($id: ID!, $after: String, $first: Int) {
  instances(first: $first, after: $after) { nodes { id } }
  instance(id: $id) { id activity(after: $after) { nodes { id } } checks(after: $after) { nodes { at } } }
  node(id: $id) { id }
}`;

it(
  'any cursor and global id of GraphQL is refused in words, or leads to nothing that is another’s',
  forever,
  async () => {
    const encoded = (text: fc.Arbitrary<string>) => text.map((each) => Buffer.from(each).toString('base64url'));
    const position = fc
      .tuple(fc.constantFrom('i', 'a', 'c', 'x'), hostileValue, hostileValue)
      .map((each) => JSON.stringify(each));
    const numbered = fc
      .tuple(fc.constantFrom('a', 'c'), fc.oneof(fc.maxSafeInteger(), fc.double()))
      .map((each) => JSON.stringify(each));
    const after = fc.oneof(hostileText, encoded(position), encoded(numbered), encoded(hostileText));
    const id = fc.oneof(hostileText, encoded(hostileText), encoded(hostileText.map((text) => `Instance:${text}`)));
    const others = await isotope.useCases.createOrganization('Globex', 'CLI');
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(id, fc.constant(mine.globalId)),
        after,
        fc.oneof(fc.integer(), fc.constant(2)),
        async (one, from, first) => {
          const variables = { id: sendable(one), after: sendable(from), first };
          isAnswered(await askGraphql(isotope, cursors, variables));
          const foreign = await askGraphql(isotope, cursors, variables, { as: others });
          isAnswered(foreign);
          expect(foreign.text).not.toContain(mine.globalId);
        },
      ),
      runs,
    );
  },
);

it('any server URL is refused on its field, or leads to Autotask alone', forever, async () => {
  const host = fc.oneof(
    hostileText,
    fc.constantFrom(
      'webservices5.autotask.net',
      'ww5.autotask.net',
      '127.0.0.1',
      '[::1]',
      '169.254.169.254',
      'localhost',
    ),
  );
  const url = fc
    .tuple(
      fc.constantFrom('https://', 'http://', '', '//', 'file://', 'https:\\\\'),
      fc.array(host, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '.', '@', ':', '#', '/', '\\', '%2e'),
    )
    .map(([scheme, hosts, joint]) => scheme + hosts.join(joint));
  await fc.assert(
    fc.asyncProperty(fc.oneof(url, hostileText), async (given) => {
      const configuration = aConfiguration(isotope, { 'crm.autotask.server.url': given });
      const body = { element: { key: 'autotaskcrm' }, name: 'A', externalAuthentication: 'initial', configuration };
      const answer = await askRest(isotope, 'POST', '/instances', { body });
      isAnswered(answer);
      if (answer.status !== 200) expect(answer.body.problems[0].key).toBe('crm.autotask.server.url');
    }),
    runs,
  );
  expect(isotope.sandbox.calls()).toEqual([]);
});

it('any text in place of a GraphQL request is answered in words', forever, async () => {
  const document = fc.oneof(
    hostileText,
    fc
      .array(
        fc.constantFrom(
          ...'{ } ( ) ... on fragment query mutation viewer user id instances nodes : $ ! " @ [ ]'.split(' '),
        ),
        { maxLength: 40 },
      )
      .map((words) => words.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(mostly({ query: document, variables: fc.object(), operationName: hostileText }), async (body) => {
      isAnswered(await ask(isotope, 'POST', '/graphql', { body }));
    }),
    runs,
  );
});

const count = () => Number(isotope.rows.all('select count(*) as n from instances')[0].n);

const wellFormed = (given: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, sendable(value ?? '')]));
