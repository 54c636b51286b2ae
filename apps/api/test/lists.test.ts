import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askGraphql, askRest, graphqlData } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { second } from './clock.js';
import { type TestIsotope, openIsotope, startIsotope } from './isotope.js';
import * as operations from './operations.js';

async function create(isotope: TestIsotope, name: string, tags: readonly string[] = ['all']): Promise<number> {
  isotope.clock.advance(second);
  const { body } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope, { name, tags }) });
  return body.id;
}

const list = async (isotope: TestIsotope, variables: object = {}) =>
  (await graphqlData(isotope, operations.instances, { ...variables })).instances;
const namesOf = ({ nodes }: { nodes: readonly { name: string }[] }) => nodes.map(({ name }) => name);

/** The names of every page of a list, page by page. */
async function pagesOf(
  isotope: TestIsotope,
  variables: object,
  between = async () => undefined as unknown,
): Promise<string[][]> {
  const pages: string[][] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await list(isotope, { ...variables, after });
    pages.push(namesOf(page));
    await between();
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }
  return pages;
}

describe('a list in pages', () => {
  let isotope: TestIsotope;
  beforeAll(async () => {
    isotope = await openIsotope();
    for (const name of ['delta', 'Alpha', 'charlie', 'alpha', 'Bravo']) await create(isotope, name);
  });
  afterAll(() => isotope.close());

  it.each([
    ['newest first, unless asked otherwise', undefined, [['Bravo', 'alpha'], ['charlie', 'Alpha'], ['delta']]],
    ['oldest first', { field: 'CREATED_AT', direction: 'ASC' }, [['delta', 'Alpha'], ['charlie', 'alpha'], ['Bravo']]],
    [
      'by name in any case, older first',
      { field: 'NAME', direction: 'ASC' },
      [['Alpha', 'alpha'], ['Bravo', 'charlie'], ['delta']],
    ],
    ['by name backwards', { field: 'NAME', direction: 'DESC' }, [['delta', 'charlie'], ['Bravo', 'alpha'], ['Alpha']]],
  ])('is given %s', async (_, orderBy, pages) => {
    expect(await pagesOf(isotope, { first: 2, orderBy })).toEqual(pages);
  });

  it('says where each page lies and how many there are in all', async () => {
    const first = await list(isotope, { first: 2 });
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(first.edges.map(({ cursor }: { cursor: string }) => cursor)).toEqual([
      first.pageInfo.startCursor,
      first.pageInfo.endCursor,
    ]);
    const last = await list(isotope, { first: 2, after: (await list(isotope, { first: 4 })).pageInfo.endCursor });
    expect(last).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  it('ends exactly where a page is full', async () => {
    expect((await list(isotope, { first: 5 })).pageInfo.hasNextPage).toBe(false);
    const { pageInfo } = await list(isotope, { first: 5 });
    const beyond = await list(isotope, { first: 5, after: pageInfo.endCursor });
    expect([beyond.nodes, beyond.pageInfo]).toEqual([
      [],
      { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    ]);
  });

  it('goes on by REST with the token of the header, and without one there is no more', async () => {
    const names: string[][] = [];
    for (let path = '/instances?pageSize=2'; path;) {
      const { body, headers } = await askRest(isotope, 'GET', path);
      names.push(body.map(({ name }: { name: string }) => name));
      expect(headers.get('elements-returned-count')).toBe(String(body.length));
      const next = headers.get('elements-next-page-token');
      path = next === null ? '' : `/instances?pageSize=2&nextPage=${next}`;
    }
    expect(names).toEqual([['Bravo', 'alpha'], ['charlie', 'Alpha'], ['delta']]);
  });

  it('gives light rows by REST that still hold what backup tools read', async () => {
    const { body } = await askRest(isotope, 'GET', '/instances?hydrate=false&pageSize=1');
    expect(Object.keys(body[0]).sort()).toEqual(['element', 'id', 'name', 'token', 'valid']);
    expect(body[0].element).toMatchObject({ id: 50, key: 'autotaskcrm' });
  });
});

describe('a parameter nobody knows', () => {
  let isotope: TestIsotope;
  beforeAll(async () => {
    isotope = await openIsotope();
    await create(isotope, 'Acme', ['prod']);
  });
  afterAll(() => isotope.close());

  it.each([
    ['pagesize', '1', 'pageSize'],
    ['tag', 'gold', 'tags[]'],
    ['searchtext', 'Acme', 'searchText'],
    ['nextpage', 'x', 'nextPage'],
    ['tag[]', 'none', 'tags[]'],
    ['tags', 'none', 'tags[]'],
  ])('%s is a slip, and refused before it changes what is listed', async (name, value, meant) => {
    for (const path of ['/instances', '/accounts/instances', '/elements/autotaskcrm/instances']) {
      const { status, body } = await askRest(isotope, 'GET', `${path}?${encodeURIComponent(name)}=${value}`);
      expect([status, body.message]).toEqual([400, `There is no query parameter ${name}. Did you mean ${meant}?`]);
    }
  });

  it('is passed over where it is no slip, as the platform did, and named in a header', async () => {
    const { status, body, headers } = await askRest(isotope, 'GET', '/instances?order=name&_=1&pageSize=5');
    expect([status, body.length]).toEqual([200, 1]);
    expect(headers.get('elements-warning')).toBe('Query parameters passed over: order, _.');
    expect((await askRest(isotope, 'GET', '/instances?tags[]=prod')).headers.has('elements-warning')).toBe(false);
  });
});

describe('a page token of another list', () => {
  let isotope: TestIsotope;
  beforeAll(async () => {
    isotope = await openIsotope();
    for (const [name, tag] of [
      ['a', 'gold'],
      ['b', 'gold'],
      ['c', 'eu'],
    ] as const)
      await create(isotope, name, [tag]);
  });
  afterAll(() => isotope.close());
  const refusal = { status: 400, body: { code: 'INVALID_PAGE' } };

  it('is refused by REST, in place of an empty list', async () => {
    const { headers } = await askRest(isotope, 'GET', '/instances?pageSize=1');
    const token = headers.get('elements-next-page-token');
    for (const path of ['/elements/autotaskcrm/instances?', '/instances?tags[]=gold&', '/instances?searchText=a&'])
      expect(await askRest(isotope, 'GET', `${path}nextPage=${token}`)).toMatchObject(refusal);
    const next = await askRest(isotope, 'GET', `/accounts/instances?pageSize=2&hydrate=false&nextPage=${token}`);
    expect(next.body.map(({ name }: { name: string }) => name)).toEqual(['b', 'a']);
  });

  it.each([
    [{ filter: { tags: ['gold'] } }],
    [{ filter: { disabled: false } }],
    [{ filter: { deleted: true } }],
    [{ orderBy: { field: 'NAME', direction: 'ASC' } }],
    [{ orderBy: { field: 'CREATED_AT', direction: 'ASC' } }],
  ])('is refused by GraphQL: %j', async (asked) => {
    const { pageInfo } = await list(isotope, { first: 1 });
    const { body } = await askGraphql(isotope, operations.instances, { ...asked, after: pageInfo.endCursor });
    expect(body.errors[0]).toMatchObject({ extensions: { code: 'INVALID_PAGE' } });
    const same = { filter: {}, orderBy: { field: 'CREATED_AT', direction: 'DESC' } };
    expect(namesOf(await list(isotope, { ...same, after: pageInfo.endCursor }))).toEqual(['b', 'a']);
  });
});

describe('a list that changes while it is read', () => {
  it('neither repeats nor leaves out what was there from the beginning, whatever is added', async () => {
    const isotope = await startIsotope();
    for (const name of ['b', 'd', 'f', 'h', 'j', 'l']) await create(isotope, name);
    for (const orderBy of [undefined, { field: 'NAME', direction: 'ASC' }, { field: 'NAME', direction: 'DESC' }]) {
      const pages = await pagesOf(isotope, { first: 2, orderBy }, async () => {
        for (const name of ['a', 'e', 'k']) await create(isotope, `${name}+`);
      });
      const seen = pages.flat().filter((name) => !name.endsWith('+'));
      expect([...seen].sort()).toEqual(['b', 'd', 'f', 'h', 'j', 'l']);
    }
  });

  it('goes on after a row that was deleted since', async () => {
    const isotope = await startIsotope();
    for (const name of ['a', 'b', 'c', 'd']) await create(isotope, name);
    const { nodes, pageInfo } = await list(isotope, { first: 2 });
    await graphqlData(isotope, operations.deleteInstance, { id: nodes[1].id });
    expect(namesOf(await list(isotope, { after: pageInfo.endCursor }))).toEqual(['b', 'a']);
  });
});

describe('50 at a time', () => {
  it('is what a page holds unless asked otherwise, 200 the most', async () => {
    const isotope = await startIsotope();
    await Promise.all(Array.from({ length: 201 }, (_, index) => create(isotope, `n${index}`)));
    expect((await list(isotope)).nodes).toHaveLength(50);
    expect((await list(isotope, { first: 200 })).nodes).toHaveLength(200);
    expect((await askRest(isotope, 'GET', '/instances')).body).toHaveLength(50);
    expect((await askRest(isotope, 'GET', '/instances?pageSize=200')).body).toHaveLength(200);
  });
});

describe('a search by name', () => {
  let isotope: TestIsotope;
  const names = [
    'Acme Corp',
    'ACME Ltd',
    'New Acme',
    'Ac',
    'a"b"c',
    'x AND y',
    'x OR y',
    '100% sure',
    'snake_case',
    'Żółć Łódź',
    'ﬁne',
    '北京公司',
    "O'Brien*",
    'a-b:c^(d)',
    'NEAR(x y)',
    '👩‍🚀 crew',
  ];
  beforeAll(async () => {
    isotope = await openIsotope();
    for (const name of names) await create(isotope, name);
  });
  afterAll(() => isotope.close());
  const found = async (search: string) => {
    const byGraphql = await list(isotope, { filter: { search } });
    expect(byGraphql.totalCount).toBe(byGraphql.nodes.length);
    const { status, body } = await askRest(isotope, 'GET', `/instances?searchText=${encodeURIComponent(search)}`);
    expect(status === 404 ? [] : body.map(({ name }: { name: string }) => name)).toEqual(namesOf(byGraphql));
    return namesOf(byGraphql).sort();
  };

  it.each([
    ['any part of three letters or more, in any case', 'aCME', ['ACME Ltd', 'Acme Corp', 'New Acme']],
    ['a part that runs over a space', 'e co', ['Acme Corp']],
    ['one or two letters at the beginning only', 'ac', ['ACME Ltd', 'Ac', 'Acme Corp']],
    ['one letter', 'n', ['NEAR(x y)', 'New Acme']],
    ['two letters of another script', '北京', ['北京公司']],
    ['three letters of another script', '京公司', ['北京公司']],
    ['letters with accents, in any case', 'żÓŁĆ ł', ['Żółć Łódź']],
    ['what a ligature stands for', 'fine', ['ﬁne']],
    ['quotes as they stand', 'a"b"', ['a"b"c']],
    ['an apostrophe and a star as they stand', "O'Brien*", ["O'Brien*"]],
    ['AND as a word', 'x AND y', ['x AND y']],
    ['OR as a word', 'x OR y', ['x OR y']],
    ['NEAR as a word', 'NEAR(x', ['NEAR(x y)']],
    ["signs of the index's own language as they stand", 'b:c^(', ['a-b:c^(d)']],
    ['a percent sign as it stands', '0% s', ['100% sure']],
    ['an underscore as it stands', 'ke_ca', ['snake_case']],
    ['a sign made of several', '👩‍🚀', ['👩‍🚀 crew']],
  ])('finds %s', async (_, search, expected) => {
    expect(await found(search)).toEqual([...expected].sort());
  });

  it.each([
    '%',
    '_',
    '%%%',
    '___',
    'ACM*',
    '"',
    '""',
    '"""',
    '\\',
    'acme" OR "x',
    'name_key:acme',
    '-acme',
    'zzz',
    '\u0000',
    'acm\u0000',
    '\ud83d',
    'acm\ud83d',
    'x'.repeat(5000),
  ])('finds nothing for %j and breaks nothing', async (search) => {
    const { totalCount, nodes } = await list(isotope, { filter: { search } });
    expect([totalCount, nodes]).toEqual([0, []]);
  });

  it.each(['', '   '])('takes %j as no search', async (search) => {
    expect(await found(search)).toHaveLength(names.length);
  });

  it('finds no text that was never a name', async () => {
    expect(await found('autotask')).toEqual([]);
  });
});

describe('filters', () => {
  let isotope: TestIsotope;
  beforeAll(async () => {
    isotope = await openIsotope();
    await create(isotope, 'Acme one', ['gold', 'eu']);
    await create(isotope, 'Acme two', ['gold']);
    await create(isotope, 'Globex', ['gold', 'eu']);
    const body = anUncheckedInstance(isotope, { name: 'Acme three', tags: ['eu'], externalAuthentication: 'none' });
    await askRest(isotope, 'POST', '/instances', { body });
  });
  afterAll(() => isotope.close());
  const found = async (filter: object) => namesOf(await list(isotope, { filter })).sort();

  it.each([
    [{ tags: ['gold'] }, ['Acme one', 'Acme two', 'Globex']],
    [{ tags: ['gold', 'eu'] }, ['Acme one', 'Globex']],
    [{ tags: ['eu', 'eu'] }, ['Acme one', 'Acme three', 'Globex']],
    [{ tags: ['GOLD'] }, []],
    [{ tags: [] }, ['Acme one', 'Acme three', 'Acme two', 'Globex']],
    [{ states: ['VERIFIED'] }, ['Acme three']],
    [{ states: ['UNVERIFIED', 'VERIFIED', 'VERIFIED'] }, ['Acme one', 'Acme three', 'Acme two', 'Globex']],
    [{ states: ['REJECTED'] }, []],
    [{ elementKey: 'autotaskcrm', disabled: false }, ['Acme one', 'Acme three', 'Acme two', 'Globex']],
    [{ elementKey: 'salesforce' }, []],
    [{ disabled: true }, []],
    [
      { search: 'acme', tags: ['gold'], states: ['UNVERIFIED'], elementKey: 'autotaskcrm', disabled: false },
      ['Acme one', 'Acme two'],
    ],
    [{ search: 'ac', tags: ['eu', 'gold'] }, ['Acme one']],
    [
      { search: null, tags: null, states: null, elementKey: null, disabled: null },
      ['Acme one', 'Acme three', 'Acme two', 'Globex'],
    ],
  ])('%j lets through what fits all of it, and counts it', async (filter, expected) => {
    expect(await found(filter)).toEqual(expected);
    expect((await list(isotope, { filter })).totalCount).toBe(expected.length);
  });

  it('hold on every page', async () => {
    const pages = await pagesOf(isotope, {
      first: 1,
      filter: { search: 'acme', tags: ['gold'] },
      orderBy: { field: 'NAME', direction: 'ASC' },
    });
    expect(pages).toEqual([['Acme one'], ['Acme two']]);
  });

  it('combine by REST too', async () => {
    const { body } = await askRest(isotope, 'GET', '/instances?tags[]=gold&tags[]=eu&searchText=acme');
    expect(body.map(({ name }: { name: string }) => name)).toEqual(['Acme one']);
  });
});
