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
