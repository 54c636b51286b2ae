import { expect, it } from 'vitest';
import { ask } from '../ask.js';
import { startIsotope } from '../isotope.js';

it('tells owners what was done by GraphQL, with what it was before, and refused sign-ins among it', async () => {
  const isotope = await startIsotope();
  await ask(isotope, 'POST', '/sessions', { as: null, body: { email: 'nobody@example.com', password: 'wrong' } });
  const query = `mutation { updateProfile(input: { firstName: "Ada" }) { __typename } }`;
  await ask(isotope, 'POST', '/graphql', { body: { query } });
  const asked = '{ auditEvents(first: 10) { nodes { action source before after actor { number } } } }';
  const { body } = await ask(isotope, 'POST', '/graphql', { body: { query: asked } });
  expect(body.errors).toBeUndefined();
  expect(body.data.auditEvents.nodes).toContainEqual({
    action: 'PROFILE_CHANGED',
    source: 'GRAPHQL',
    before: { firstName: null },
    after: { firstName: 'Ada' },
    actor: { number: 1 },
  });
});

it('takes a moment with its time zone, in the document and in variables, and says what any other lacks', async () => {
  const isotope = await startIsotope();
  const asVariable = 'query ($since: DateTime) { auditEvents(filter: { since: $since }) { nodes { action } } }';
  const inFilter = 'query ($filter: AuditFilter) { auditEvents(filter: $filter) { nodes { action } } }';
  const literal = (since: unknown) =>
    `{ auditEvents(filter: { since: ${JSON.stringify(since)} }) { nodes { action } } }`;
  const answersOf = async (since: unknown) => {
    const asked = [
      { query: asVariable, variables: { since } },
      { query: inFilter, variables: { filter: { since } } },
      { query: literal(since) },
    ];
    const answers = await Promise.all(asked.map((body) => ask(isotope, 'POST', '/graphql', { body })));
    return answers.map(({ body }) => body.errors?.[0].message ?? body.data.auditEvents.nodes.length);
  };
  const none = await answersOf('2100-01-01T00:00:00+01:00');
  expect(none).toEqual([0, 0, 0]);
  for (const [since, told] of [
    ['2026-04-05T06:07:08', 'put Z or an offset behind it'],
    ['2026-04-05', 'at what time of that day'],
    ['4/5/2026', 'A moment is written as in 2026-03-01T08:00:00Z.'],
    [1_772_352_000_000, 'A moment is written as in 2026-03-01T08:00:00Z.'],
  ]) {
    const refused = await answersOf(since);
    expect(refused).toEqual(Array.from({ length: 3 }, () => expect.stringContaining(String(told))));
    for (const message of refused) expect(message).not.toContain(String(since));
  }
});
