import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askGraphql, graphqlData, type Asking } from './ask.js';
import { anInput } from './builders.js';
import { day } from './clock.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import * as operations from './operations.js';
import { addMember, asMember } from './people.js';

const operation = `query ($key: String!) {
  createdInstance(idempotencyKey: $key) { token instance { name state } }
}`;

let isotope: TestIsotope;
beforeAll(async () => {
  isotope = await openIsotope();
});
afterAll(() => isotope.close());

const find = async (key: string, asking?: Asking) =>
  (await graphqlData(isotope, operation, { key }, asking)).createdInstance;

const create = async (idempotencyKey: string) => {
  const input = anInput(isotope, { name: 'Lost', idempotencyKey });
  return (await graphqlData(isotope, operations.createInstance, { input })).createInstance;
};

describe('the answer of a create that got lost', () => {
  it('is refused to a viewer', async () => {
    const viewer = await addMember(isotope, 'VIEWER', 'viewer@example.com');
    const { body } = await askGraphql(isotope, operation, { key: 'any' }, asMember(viewer));
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('is nothing before anything was made', async () => {
    expect(await find('never-used')).toBeNull();
  });

  it('is had again by its idempotency key alone, the token with it', async () => {
    const { token } = await create('lost-1');
    expect(await find('lost-1')).toEqual({ token, instance: { name: 'Lost', state: 'VERIFIED' } });
  });

  it('is not given to another member', async () => {
    await create('lost-2');
    const editor = await addMember(isotope, 'EDITOR', 'editor@example.com');
    expect(await find('lost-2', asMember(editor))).toBeNull();
  });

  it('is forgotten after a day', async () => {
    await create('lost-3');
    isotope.clock.advance(day);
    expect(await find('lost-3')).toBeNull();
  });
});
