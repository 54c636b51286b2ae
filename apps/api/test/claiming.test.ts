import { describe, expect, it } from 'vitest';
import { type Secrets, ask, graphqlData } from './ask.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import * as operations from './operations.js';

const claim = { email: 'Ada@Example.com', password: 'correct horse battery', firstName: ' Ada ', lastName: '' };

const claimAs = async (isotope: TestIsotope, changes: object = {}, as?: Secrets) => {
  const input = { ...claim, ...changes };
  return (await graphqlData(isotope, operations.claimAccount, { input }, as ? { as } : {})).claimAccount;
};

describe('claimAccount', () => {
  it('gives the owner an address and a password, once', async () => {
    const isotope = await startIsotope();
    expect(await claimAs(isotope)).toEqual({
      __typename: 'ClaimedAccount',
      viewer: {
        authorizedBy: 'SECRETS',
        user: { email: 'ada@example.com', firstName: 'Ada', lastName: null, isClaimed: true },
      },
    });
    expect(await claimAs(isotope, { email: 'other@example.com' })).toMatchObject({
      __typename: 'AlreadyClaimedProblem',
      code: 'ALREADY_CLAIMED',
    });
    expect((await graphqlData(isotope, operations.viewer)).viewer.user.email).toBe('ada@example.com');
  });

  it('lets one of two claims at the same moment win', async () => {
    const isotope = await startIsotope();
    const answers = await Promise.all([
      claimAs(isotope, { email: 'a@example.com' }),
      claimAs(isotope, { email: 'b@example.com' }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['AlreadyClaimedProblem', 'ClaimedAccount']);
    expect(isotope.rows.all("select 1 from activities where action = 'ACCOUNT_CLAIMED'")).toHaveLength(1);
  });

  it('names every problem at once, on its field', async () => {
    const isotope = await startIsotope();
    const problem = await claimAs(isotope, {
      email: 'nobody',
      password: 'short',
      firstName: 'x'.repeat(101),
      lastName: 'x'.repeat(101),
    });
    expect(problem.__typename).toBe('InvalidAccountProblem');
    expect(problem.entries.map(({ key }: { key: string }) => key)).toEqual([
      'email',
      'password',
      'firstName',
      'lastName',
    ]);
    expect(JSON.stringify(problem)).not.toContain('short');
  });

  it.each([
    ['eleven characters', 'vN8$kd02_sj', 'InvalidAccountProblem'],
    ['twelve', 'vN8$kd02_sjQ', 'ClaimedAccount'],
    ['256', 'vN8$kd02_sjQ'.padEnd(256, 'x'), 'ClaimedAccount'],
    ['257', 'vN8$kd02_sjQ'.padEnd(257, 'x'), 'InvalidAccountProblem'],
  ])('takes passwords of 12 to 256 characters: %s', async (_, password, expected) => {
    const isotope = await startIsotope();
    expect((await claimAs(isotope, { password })).__typename).toBe(expected);
  });

  it.each(['aaaaaaaaaaaa', 'password1234', 'ada@example.com'])(
    'refuses the password %s, which is soon guessed',
    async (password) => {
      const isotope = await startIsotope();
      const problem = await claimAs(isotope, { password });
      expect(problem.entries).toEqual([
        expect.objectContaining({ key: 'password', message: expect.stringContaining('soon guessed') }),
      ]);
    },
  );

  it('refuses an address that belongs to somebody of another organisation', async () => {
    const isotope = await startIsotope();
    const globex = await isotope.useCases.createOrganization('Globex', 'CLI');
    await claimAs(isotope);
    const problem = await claimAs(isotope, { email: 'ADA@example.com' }, globex);
    expect(problem).toMatchObject({ __typename: 'InvalidAccountProblem', entries: [{ key: 'email' }] });
    expect(await claimAs(isotope, { email: 'grace@example.com' }, globex)).toMatchObject({
      __typename: 'ClaimedAccount',
    });
  });

  it('shows the people of REST the name and the address from then on', async () => {
    const isotope = await startIsotope();
    await claimAs(isotope, { lastName: 'Lovelace' });
    const { body } = await ask(isotope, 'POST', '/elements/api-v2/instances', {
      body: {
        element: { key: 'autotaskcrm' },
        name: 'Acme',
        externalAuthentication: 'initial',
        configuration: {
          'crm.autotask.username': 'a',
          'crm.autotask.password': 'b',
          'crm.autotask.server.url': isotope.sandboxUrl,
        },
      },
    });
    expect(body.user).toEqual({ id: 1, emailAddress: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace' });
  });

  it('keeps the password as argon2id only', async () => {
    const isotope = await startIsotope();
    await claimAs(isotope);
    const [user] = isotope.rows.all('select * from users');
    expect(user.password_hash).toMatch(/^\$argon2id\$/);
    expect(JSON.stringify(user)).not.toContain('correct horse');
  });
});
