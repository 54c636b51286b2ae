import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  createInstanceBody,
  idempotencyKey,
  listInstancesQuery,
  type CreateInstanceBody,
  updateEntryBody,
} from './wire-request.js';

const issuesOf = (body: unknown) =>
  createInstanceBody.safeParse(body).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('the body of POST /instances', () => {
  it('is read from the platform’s form', () => {
    const body = {
      element: { key: 'autotaskcrm' },
      configuration: { 'crm.autotask.username': 'api@acme.test', 'filter.response.nulls': true },
      tags: ['Acme'],
      name: 'Acme’s Autotask',
    };

    expect(createInstanceBody.parse(body)).toEqual({
      ...body,
      configuration: { 'crm.autotask.username': 'api@acme.test', 'filter.response.nulls': 'true' },
    });
  });

  it('needs no more than a name, since the path may name the element', () => {
    expect(createInstanceBody.parse({ name: 'Acme' })).toEqual({ name: 'Acme' });
  });

  it('may be a whole answer sent back: unknown fields are left unread, and nulls may stand', () => {
    const answer = {
      id: 7,
      name: 'Acme',
      token: 'abc=',
      element: { id: 50, key: null, name: 'Autotask CRM' },
      configuration: null,
      tags: null,
      externalAuthentication: null,
      valid: true,
    };

    expect(createInstanceBody.parse(answer)).toEqual({
      name: 'Acme',
      element: { id: 50, key: null },
      configuration: null,
      tags: null,
      externalAuthentication: null,
    });
  });

  it('takes tags as strings and as the objects of 2014', () => {
    expect(createInstanceBody.parse({ name: 'Acme', tags: ['a', { id: 12, name: 'b' }] }).tags).toEqual(['a', 'b']);
  });

  it('names everything that has the wrong shape at once', () => {
    const issues = issuesOf({
      name: 7,
      element: { key: 7 },
      configuration: { 'a.b': 1e999 },
      tags: ['a', 7],
      externalAuthentication: 'later',
    });

    expect(issues?.map(([path]) => path)).toEqual([
      'name',
      'element.key',
      'configuration.a.b',
      'tags.1',
      'externalAuthentication',
    ]);
  });

  it.each([
    [{}, 'name', 'name must be a string'],
    [{ name: 'Acme', element: 'autotaskcrm' }, 'element', 'element must be an object'],
    [{ name: 'Acme', element: {} }, 'element', 'element must name its key'],
    [{ name: 'Acme', configuration: 'x' }, 'configuration', 'configuration must be an object'],
    [{ name: 'Acme', tags: 'Acme' }, 'tags', 'tags must be an array of strings'],
    [{ name: 'Acme', tags: [null] }, 'tags.0', 'A tag must be a string'],
    [{ name: 'Acme', externalAuthentication: '' }, 'externalAuthentication', 'must be "none" or "initial"'],
    [[], '', 'The body must be a JSON object'],
    [null, '', 'The body must be a JSON object'],
  ])('says of %j what is wrong at "%s"', (body, path, message) => {
    expect(issuesOf(body)).toEqual([[path, expect.stringContaining(message)]]);
  });

  it('holds no value in what it says is wrong, for it may be a secret', () => {
    const body = { name: ['hunter2'], element: { key: ['hunter2'] }, tags: [['hunter2']], configuration: 'hunter2' };

    expect(JSON.stringify(createInstanceBody.safeParse(body).error?.issues)).not.toContain('hunter2');
  });

  it('is typed as clients send it', () => {
    expectTypeOf({ name: 'a', configuration: { a: true, b: 1, c: null, d: { e: [] } } }).toExtend<CreateInstanceBody>();
    expectTypeOf({ configuration: {} }).not.toExtend<CreateInstanceBody>();
  });
});

describe('the query of GET /instances', () => {
  it('is read from strings', () => {
    const query = { searchText: 'acme', 'tags[]': ['a', 'b'], hydrate: 'false', pageSize: '200', nextPage: 'p2=' };

    expect(listInstancesQuery.parse(query)).toEqual({ ...query, hydrate: false, pageSize: 200 });
  });

  it('takes one tag as several', () => {
    expect(listInstancesQuery.parse({ 'tags[]': 'a' })).toEqual({ 'tags[]': ['a'] });
  });

  it.each(['0', '201', '1000', '-1', '1.5', '1e2', '0x10', '', ' 5', 'many'])(
    'refuses a page size of %j by name',
    (size) => {
      expect(listInstancesQuery.safeParse({ pageSize: size }).error?.issues[0]).toMatchObject({
        path: ['pageSize'],
        message: 'pageSize must be a whole number from 1 to 200.',
      });
    },
  );

  it('refuses two page sizes and a hydrate that is neither true nor false', () => {
    const { error } = listInstancesQuery.safeParse({ pageSize: ['5', '6'], hydrate: 'yes' });

    expect(error?.issues.map(({ path }) => path)).toEqual([['hydrate'], ['pageSize']]);
  });
});

describe('idempotencyKey', () => {
  it('is 1 to 255 visible ASCII characters, so that it can stand in a header', () => {
    const isKey = (key: string) => idempotencyKey.safeParse(key).success;

    expect(['order-7', '!~', 'k'.repeat(255)].map(isKey)).toEqual([true, true, true]);
    expect(['', 'k'.repeat(256), 'a b', 'a\n', 'ü'].map(isKey)).toEqual([false, false, false, false, false]);
  });
});

describe('updateEntryBody', () => {
  const read = (body: unknown) => updateEntryBody.safeParse(body);

  it.each([
    ['text', 'text'],
    [false, 'false'],
    [15, '15'],
    [null, null],
  ])('takes %j as %j, beside whatever else a whole entry has', (propertyValue, value) => {
    expect(read({ id: 7, key: 'k', propertyValue }).data).toEqual({ propertyValue: value });
  });

  it.each([{}, { propertyValue: {} }, { propertyValue: ['a'] }])('names the value when it is not one: %j', (body) => {
    expect(read(body).error?.issues.map(({ path }) => path)).toEqual([['propertyValue']]);
  });
});
