import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Asking, ask, askGraphql, graphqlData } from './ask.js';
import { minute } from './clock.js';
import { type TestIsotope, openIsotope } from './isotope.js';
import { addMember, asMember } from './people.js';

const operation = `query ($elementKey: String!, $configuration: [ConfigurationValueInput!]!) {
  suggestConfiguration(elementKey: $elementKey, configuration: $configuration) {
    entryKey found value { key value } problem
  }
}`;

const serverUrlKey = 'crm.autotask.server.url';
const userNameKey = 'crm.autotask.username';
const sandboxUser = 'api-user@sandbox.isotope.test';

let isotope: TestIsotope;
beforeAll(async () => {
  isotope = await openIsotope();
});
afterAll(() => isotope.close());
// Every test has a minute of its own to ask in.
beforeEach(() => isotope.clock.advance(minute));

const variablesOf = (values: Record<string, string>, elementKey = 'autotaskcrm') => ({
  elementKey,
  configuration: Object.entries(values).map(([key, value]) => ({ key, value })),
});

const suggest = async (values: Record<string, string>, elementKey?: string, asking?: Asking) =>
  (await graphqlData(isotope, operation, variablesOf(values, elementKey), asking)).suggestConfiguration;

describe('a suggestion', () => {
  it('is refused to a stranger and to a viewer', async () => {
    const { status } = await ask(isotope, 'POST', '/graphql', {
      as: null,
      body: { query: operation, variables: variablesOf({}) },
    });
    expect(status).toBe(401);
    const viewer = await addMember(isotope, 'VIEWER');
    const { body } = await askGraphql(isotope, operation, variablesOf({}), asMember(viewer));
    expect(body.errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it('finds the zone of a user name by one question that carries no secret', async () => {
    const before = isotope.sandbox.calls().length;
    const found = await suggest({ [userNameKey]: sandboxUser, 'crm.autotask.password': 'never-passed-on' });
    expect(found).toEqual({
      entryKey: serverUrlKey,
      found: expect.stringContaining('Sandbox'),
      value: { key: serverUrlKey, value: isotope.sandboxUrl },
      problem: null,
    });
    expect(isotope.sandbox.calls().slice(before)).toEqual([
      expect.objectContaining({ method: 'GET', path: expect.stringContaining('zoneInformation') }),
    ]);
    expect(await isotope.log()).not.toContain('never-passed-on');
  });

  it.each([
    ['https://ww5.autotask.net/Mvc/ServiceDesk/TicketDetail.mvc?ticketId=7', 'https://webservices5.autotask.net'],
    ['https://webservices5.autotask.net/atservices/1.6/atws.wsdl', 'https://webservices5.autotask.net'],
    ['5', 'https://webservices5.autotask.net'],
  ])('reads the zone out of %s without asking anybody', async (typed, value) => {
    expect(await suggest({ [serverUrlKey]: typed })).toEqual({
      entryKey: serverUrlKey,
      found: 'webservices5, America West',
      value: { key: serverUrlKey, value },
      problem: null,
    });
  });

  it('says of an address that needs no change only what it is', async () => {
    expect(await suggest({ [serverUrlKey]: 'https://webservices5.autotask.net' })).toMatchObject({ value: null });
  });

  it('names what creating would refuse: a foreign address, an unknown user', async () => {
    expect(await suggest({ [serverUrlKey]: 'https://evil.example' })).toMatchObject({
      entryKey: serverUrlKey,
      found: null,
      problem: expect.stringContaining('not an address of Autotask'),
    });
    expect(await suggest({ [userNameKey]: 'nobody@sandbox.isotope.test' })).toMatchObject({
      entryKey: userNameKey,
      problem: expect.stringContaining('knows no user of this name'),
    });
  });

  it('is nothing for an empty form or an unknown element', async () => {
    expect(await suggest({})).toBeNull();
    expect(await suggest({ [userNameKey]: sandboxUser }, 'no-such-element')).toBeNull();
  });

  it('is given sixty times a minute and user, and then again', async () => {
    const ask = () => suggest({ [serverUrlKey]: '5' });
    for (let asked = 0; asked < 60; asked += 1) expect(await ask()).not.toBeNull();
    expect(await ask()).toBeNull();
    isotope.clock.advance(minute);
    expect(await ask()).not.toBeNull();
  });
});
