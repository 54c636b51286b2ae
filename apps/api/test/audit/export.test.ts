import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asking, ask, askRest, graphqlData } from '../ask.js';
import { anUncheckedInstance } from '../builders.js';
import { type TestIsotope, openIsotope } from '../isotope.js';
import { globalIdOf } from '../life-operations.js';
import { type TestMember, addMember, asMember } from '../people.js';

let isotope: TestIsotope;
let viewer: TestMember;
let instance: { readonly id: string; readonly number: number };

beforeAll(async () => {
  isotope = await openIsotope();
  viewer = await addMember(isotope, 'VIEWER');
  const { body } = await askRest(isotope, 'POST', '/instances', {
    body: { ...anUncheckedInstance(isotope), name: '=SUM(A1) "Acme", Ltd' },
  });
  instance = { id: await globalIdOf(isotope, body.id), number: body.id };
});
afterAll(() => isotope.close());

const exported = (query = '', asking?: Asking) => ask(isotope, 'GET', `/audit${query}`, asking);
const linesOf = async (query = '', asking?: Asking) => {
  const { text } = await exported(query, asking);
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, any>);
};
const csv = { headers: { Accept: 'text/csv' } };

describe('GET /audit', () => {
  it('refuses a stranger, and whoever is no owner', async () => {
    expect((await exported('', { as: null })).status).toBe(401);
    const { status, body } = await exported('', asMember(viewer));
    expect([status, body.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('gives owners every entry as a line, the oldest first, and tells of the export itself', async () => {
    const { status, headers, text } = await exported();
    expect([status, headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    expect(headers.get('content-disposition')).toBe('attachment; filename="audit.jsonl"');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ number }) => number)).toEqual(lines.map(({ number }) => number).sort((a, b) => a - b));
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['MEMBER_JOINED', 'INSTANCE_CREATED']));
    expect(lines.at(-1)).toMatchObject({
      action: 'AUDIT_EXPORTED',
      source: 'REST',
      requestId: headers.get('elements-request-id'),
      about: { format: 'jsonl' },
    });
  });

  it('is narrowed by time, person, action, door and instance, by ids as GraphQL gives them and as lines have them', async () => {
    const [created] = await linesOf('?action=INSTANCE_CREATED&source=REST');
    expect(created).toMatchObject({ instance: '=SUM(A1) "Acme", Ltd', action: 'INSTANCE_CREATED' });
    const ofInstance = await linesOf(`?instance=${instance.id}`);
    expect(ofInstance.map(({ action }) => action)).toEqual(['INSTANCE_CREATED']);
    expect(await linesOf(`?instance=${created!['instanceId']}`)).toEqual(ofInstance);
    const actions = (await linesOf(`?actor=${viewer.id}`)).map(({ action }) => action);
    expect(actions).toContain('SIGNED_IN');
    expect(actions).not.toContain('INSTANCE_CREATED');
    expect(await linesOf(`?until=${encodeURIComponent('2020-01-01T00:00:00+02:00')}`)).toEqual([]);
  });

  it('takes the number of an instance as well as its id, also once it is deleted', async () => {
    const { body } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
    await askRest(isotope, 'DELETE', `/instances/${body.id}`);
    const lines = await linesOf(`?instance=${body.id}`);
    expect(lines.map(({ action }) => action)).toEqual(['INSTANCE_CREATED', 'INSTANCE_DELETED']);
    const told = (await linesOf('?action=AUDIT_EXPORTED')).map(({ about }) => about);
    expect(told).toContainEqual(expect.objectContaining({ instanceId: lines[0]!['instanceId'] }));
  });

  it('refuses by name what is nobody’s id, since no line would say that nothing was done', async () => {
    for (const [name, id] of [
      ['instance', viewer.id],
      ['instance', 'Acme'],
      ['instance', ''],
      ['actor', instance.id],
      ['actor', '1'],
    ] as const) {
      const { status, body } = await exported(`?${name}=${encodeURIComponent(id)}`);
      expect([status, body.problems]).toEqual([400, [expect.objectContaining({ key: name })]]);
      expect(body.message).toContain(`${name} must be an id`);
    }
    const { status, body } = await exported('?instance=9999');
    expect([status, body.code, body.message]).toEqual([404, 'INSTANCE_NOT_FOUND', expect.stringContaining('9999')]);
  });

  it.each(['?since=yesterday', '?action=NOTHING', '?source=DREAM', '?limit=5'])(
    'says what of %s it does not know',
    async (query) => {
      const { status, body } = await exported(query);
      expect(status).toBe(400);
      expect(body.message).toContain(/\w+/.exec(query)![0]);
    },
  );

  it('gives a table to whoever accepts one, in which no name runs as a formula', async () => {
    const { headers, text } = await exported(`?instance=${instance.id}`, csv);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const [head, line] = text.split('\r\n');
    expect(head).toMatch(/^number,at,organizationId,action,actorId,actor,/);
    expect(line).toContain(`"'=SUM(A1) ""Acme"", Ltd"`);
  });
});

it('names in GraphQL the instance an entry concerns, also once it is deleted', async () => {
  const { body } = await askRest(isotope, 'POST', '/instances', { body: anUncheckedInstance(isotope) });
  const id = await globalIdOf(isotope, body.id);
  await askRest(isotope, 'DELETE', `/instances/${body.id}`);
  const asked =
    'query ($id: ID!) { auditEvents(filter: { instanceId: $id }) { nodes { action instanceId instance { id } } } }';
  const { auditEvents } = await graphqlData(isotope, asked, { id });
  expect(auditEvents.nodes).toEqual([
    { action: 'INSTANCE_DELETED', instanceId: id, instance: null },
    { action: 'INSTANCE_CREATED', instanceId: id, instance: null },
  ]);
});
