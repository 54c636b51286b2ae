import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Asking, type Secrets, askRest } from './ask.js';
import { proves } from './compatibility/proves.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import { anotherOrganization, clientOf, createUnchecked, everythingOf, withToken } from './life.js';

let isotope: TestIsotope;
let others: Secrets;
let mine: { readonly id: number; readonly token: string };
beforeAll(async () => {
  isotope = await openIsotope();
  others = await anotherOrganization(isotope);
});
beforeEach(async () => void (mine = await createUnchecked(isotope)));
afterAll(() => isotope.close());

/** Every path of one instance below `/instances/{id}`, with a body that would be good. */
const ofOneInstance = [
  ['GET', '', undefined],
  ['PUT', '', { name: 'New' }],
  ['PATCH', '', { name: 'New' }],
  ['DELETE', '', undefined],
  ['PUT', '/enabled', undefined],
  ['DELETE', '/enabled', undefined],
  ['GET', '/configuration', undefined],
  ['GET', '/configuration/filter.response.nulls', undefined],
  ['PATCH', '/configuration/filter.response.nulls', { propertyValue: false }],
] as const;

const bases = ['/instances', '/elements/autotaskcrm/instances', '/elements/50/instances'] as const;

describe.each(bases.flatMap((base) => ofOneInstance.map((one) => [one[0], base, one[1], one[2]] as const)))(
  '%s %s/{id}%s',
  (method, base, below, body) => {
    const ask = (id: unknown, asking: Asking = {}) =>
      askRest(isotope, method, `${base}/${String(id)}${below}`, { body, ...asking });

    it('refuses a stranger', async () => {
      const before = everythingOf(isotope);
      const { status } = await ask(mine.id, { as: null });
      expect(status).toBe(401);
      expect(everythingOf(isotope)).toEqual(before);
    });

    it('knows nothing of another organisation’s instance: it answers as for one that never was', async () => {
      proves('get.unknown');
      const before = everythingOf(isotope);
      const theirs = await ask(mine.id, { as: others });
      const never = await ask(999_999, { as: others });
      expect([theirs.status, theirs.body.code]).toEqual([404, 'INSTANCE_NOT_FOUND']);
      expect(theirs.body.message.replace(String(mine.id), 'N')).toBe(never.body.message.replace('999999', 'N'));
      expect(everythingOf(isotope)).toEqual(before);
    });

    it.each(['0', '-1', '1.5', '1e3', 'abc', '９', '9007199254740993', '%00', "1'--"])(
      'knows no instance %s',
      async (id) => {
        proves('get.unknown');
        const { status, body: said } = await ask(encodeURIComponent(decodeURIComponent(id)));
        expect([status, said.requestId]).toEqual([404, expect.stringMatching(/^[0-9a-f]{24}$/)]);
      },
    );

    it('refuses the token of a deleted instance, and the deleted instance itself is not there', async () => {
      const gone = await createUnchecked(isotope);
      await clientOf(isotope).deleteInstance(gone.id);
      expect((await ask(mine.id, withToken(gone.token))).status).toBe(401);
      expect((await ask(gone.id)).status).toBe(404);
    });

    it('lets fields and parameters through that nobody knows', async () => {
      proves('ground.unknownFields');
      const path = `${base}/${mine.id}${below}?unknown=1&also=2`;
      const more = body && { ...body, unknown: { deep: [1, null] }, ['__proto__']: { polluted: true } };
      const { status } = await askRest(isotope, method, path, { body: more });
      expect(status).toBe(200);
    });
  },
);

const lists = [
  '/instances',
  '/accounts/instances',
  '/elements/autotaskcrm/instances',
  '/elements/50/instances',
] as const;
const allLists = [...lists, '/elements', '/elements/keys', '/hubs', '/hubs/keys', '/hubs/crm/elements'] as const;

describe.each(allLists)('GET %s', (path) => {
  it('refuses a stranger', async () => {
    expect((await askRest(isotope, 'GET', path, { as: null })).status).toBe(401);
  });

  it.each(['0', '-1', '201', '1000000000000', '1.5', 'ten', ''])('names a page size of %j', async (size) => {
    const { status, body } = await askRest(isotope, 'GET', `${path}?pageSize=${size}`);
    expect([status, body.problems]).toEqual([400, [expect.objectContaining({ key: 'pageSize' })]]);
  });

  it.each(['x', 'bm9uc2Vuc2U', 'W10', 'e30', "'; drop table instances", '%E2%82%AC', 'A'.repeat(3000)])(
    'refuses the page token %#, which is none',
    async (token) => {
      const { status, body } = await askRest(isotope, 'GET', `${path}?nextPage=${token}`);
      expect([status, body.code]).toEqual([400, 'INVALID_PAGE']);
    },
  );

  it('refuses the page token of another list', async () => {
    await createUnchecked(isotope);
    const foreign = (lists as readonly string[]).includes(path) ? '/elements' : '/instances';
    const { headers } = await askRest(isotope, 'GET', `${foreign}?pageSize=1`);
    const token = headers.get('elements-next-page-token');
    expect(token).toEqual(expect.any(String));
    const { status, body } = await askRest(isotope, 'GET', `${path}?nextPage=${token}`);
    expect([status, body.code]).toEqual([400, 'INVALID_PAGE']);
  });

  it('takes a page token of another organisation for a place in its own list, and shows nothing of theirs', async () => {
    await createUnchecked(isotope);
    const { headers } = await askRest(isotope, 'GET', `${path}?pageSize=1`);
    const token = headers.get('elements-next-page-token');
    if (token === null) return expect(path).toBe('/hubs/crm/elements');
    const theirs = await askRest(isotope, 'GET', `${path}?nextPage=${token}`, { as: others });
    const isOfInstances = (lists as readonly string[]).includes(path);
    expect(theirs.status).toBe(isOfInstances ? 404 : 200);
  });
});

it('has left nothing behind of what it refused', () => {
  expect(
    isotope.rows
      .all('select distinct name from instances')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Acme', 'New']);
});
