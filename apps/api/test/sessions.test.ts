import { describe, expect, it, vi } from 'vitest';
import { type Answer, ask, askRest, graphqlData } from './ask.js';
import { anUncheckedInstance } from './builders.js';
import { day, hour, minute, second } from './clock.js';
import { type TestIsotope, ownerSecrets, startIsotope } from './isotope.js';
import * as operations from './operations.js';

const signIn = (isotope: TestIsotope, body: unknown, address?: string): Promise<Answer> =>
  ask(isotope, 'POST', '/sessions', { as: null, body, ...(address && { headers: { 'X-Forwarded-For': address } }) });

/** A fresh one-time link of the owner's. */
async function aLink({ useCases, rows }: TestIsotope): Promise<string> {
  const [{ id }] = rows.all('select id from users order by number limit 1');
  return useCases.createSignInLink(id);
}

const claim = { email: 'owner@example.com', password: 'correct horse battery', firstName: 'Ada', lastName: 'Lovelace' };

/** Gives the owner an e-mail address and a password. */
async function claimed(isotope: TestIsotope): Promise<void> {
  await graphqlData(isotope, operations.claimAccount, { input: claim });
}

const isSignedIn = async (isotope: TestIsotope, session: string) =>
  (await ask(isotope, 'POST', '/graphql', { as: { session }, body: { query: operations.viewer } })).status === 200;

describe('a one-time link', () => {
  it('signs in once', async () => {
    const isotope = await startIsotope();
    const link = await aLink(isotope);
    const [first, second] = [await signIn(isotope, { link }), await signIn(isotope, { link })];
    expect([first.status, second.status]).toEqual([200, 401]);
    expect(second.body).toMatchObject({
      code: 'SIGN_IN_REFUSED',
      message: expect.stringContaining('npm run isotope -- sign-in-link'),
    });
    expect(await isSignedIn(isotope, first.body.token)).toBe(true);
  });

  it('signs in one of two who use it at the same moment', async () => {
    const isotope = await startIsotope();
    const link = await aLink(isotope);
    const answers = await Promise.all(Array.from({ length: 4 }, () => signIn(isotope, { link })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  });

  it('works until fifteen minutes have passed, and no longer', async () => {
    const isotope = await startIsotope();
    const [early, late] = [await aLink(isotope), await aLink(isotope)];
    isotope.clock.advance(15 * minute - second);
    expect((await signIn(isotope, { link: early })).status).toBe(200);
    isotope.clock.advance(second);
    expect((await signIn(isotope, { link: late })).status).toBe(401);
  });

  it('is kept as a hash, which is gone with its use', async () => {
    const isotope = await startIsotope();
    const link = await aLink(isotope);
    expect(JSON.stringify(isotope.rows.all('select * from sign_in_links'))).not.toContain(link);
    await signIn(isotope, { link });
    expect(isotope.rows.count('sign_in_links')).toBe(0);
  });
});

describe('a password', () => {
  it('signs in with the e-mail address in any case', async () => {
    const isotope = await startIsotope();
    await claimed(isotope);
    for (const email of ['owner@example.com', ' Owner@EXAMPLE.com ']) {
      const { status, body } = await signIn(isotope, { email, password: claim.password });
      expect(status).toBe(200);
      expect(await isSignedIn(isotope, body.token)).toBe(true);
    }
  });

  it('is refused alike whether it or the address is wrong', async () => {
    const isotope = await startIsotope();
    await claimed(isotope);
    const answers = [
      await signIn(isotope, { email: claim.email, password: 'wrong horse battery' }),
      await signIn(isotope, { email: 'nobody@example.com', password: claim.password }),
    ];
    expect(answers.map(({ status, body }) => [status, body.code, body.message])).toEqual(
      answers.map(() => [401, 'SIGN_IN_REFUSED', 'No account has this e-mail address and password.']),
    );
  });

  it('of an account that was never claimed does not exist', async () => {
    const isotope = await startIsotope();
    expect((await signIn(isotope, { email: '', password: 'x' })).status).toBe(400);
    expect((await signIn(isotope, { email: 'null', password: 'null' })).status).toBe(401);
  });
});

describe('the two secrets', () => {
  it('sign in', async () => {
    const isotope = await startIsotope();
    const { status, body } = await signIn(isotope, ownerSecrets);
    expect(status).toBe(200);
    expect(await isSignedIn(isotope, body.token)).toBe(true);
  });

  it.each([
    ['a wrong user secret', { ...ownerSecrets, userSecret: 'wrong' }],
    ['a wrong organization secret', { ...ownerSecrets, organizationSecret: 'wrong' }],
  ])('do not with %s', async (_, body) => {
    const isotope = await startIsotope();
    expect((await signIn(isotope, body)).status).toBe(401);
  });
});

/** Waits until it is written when the last session ends: nobody who asks waits for that. */
const endsAt = ({ rows }: TestIsotope, at: number) =>
  vi.waitFor(() => expect(Number(rows.all('select max(expires_at) as at from sessions')[0].at)).toBe(at));

describe('a session', () => {
  it('is carried as Bearer, by GraphQL and REST, and says that it is one', async () => {
    const isotope = await startIsotope();
    const { body } = await signIn(isotope, ownerSecrets);
    const as = { session: body.token };
    expect((await graphqlData(isotope, operations.viewer, {}, { as })).viewer.authorizedBy).toBe('SESSION');
    expect((await askRest(isotope, 'GET', '/elements', { as })).status).toBe(200);
  });

  it('lasts fourteen days while it is used, and its row goes with the next sign-in', async () => {
    const isotope = await startIsotope();
    const { body } = await signIn(isotope, ownerSecrets);
    expect(body.expiresAt).toBe(new Date(isotope.clock.now().getTime() + 14 * day).toISOString());
    const latest = Date.parse(body.expiresAt);
    for (let hours = 0; hours < 14 * 24 - 8; hours += 8) {
      isotope.clock.advance(8 * hour);
      expect(await isSignedIn(isotope, body.token)).toBe(true);
      await endsAt(isotope, Math.min(isotope.clock.now().getTime() + 12 * hour, latest));
    }
    isotope.clock.advance(8 * hour - second);
    expect(await isSignedIn(isotope, body.token)).toBe(true);
    isotope.clock.advance(second);
    expect(await isSignedIn(isotope, body.token)).toBe(false);
    await signIn(isotope, ownerSecrets);
    expect(isotope.rows.count('sessions')).toBe(1);
  });

  it('ends when it has not been used for twelve hours, and no later use brings it back', async () => {
    const isotope = await startIsotope();
    const [used, resting] = [await signIn(isotope, ownerSecrets), await signIn(isotope, ownerSecrets)];
    isotope.clock.advance(11 * hour);
    const inTwelveHours = () => isotope.clock.now().getTime() + 12 * hour;
    expect(await isSignedIn(isotope, used.body.token)).toBe(true);
    await endsAt(isotope, inTwelveHours());
    isotope.clock.advance(hour);
    const states = () => Promise.all([used, resting].map(({ body }) => isSignedIn(isotope, body.token)));
    expect(await states()).toEqual([true, false]);
    await endsAt(isotope, inTwelveHours());
    isotope.clock.advance(11 * hour);
    expect(await states()).toEqual([true, false]);
    isotope.clock.advance(12 * hour);
    expect(await states()).toEqual([false, false]);
  });

  it('rests as long as the setting says, and with 0 for all its fourteen days', async () => {
    const strict = await startIsotope({ env: { ISOTOPE_SESSION_IDLE_MINUTES: '30' } });
    const lenient = await startIsotope({ env: { ISOTOPE_SESSION_IDLE_MINUTES: '0' } });
    const [short, long] = [await signIn(strict, ownerSecrets), await signIn(lenient, ownerSecrets)];
    strict.clock.advance(30 * minute);
    expect(await isSignedIn(strict, short.body.token)).toBe(false);
    lenient.clock.advance(14 * day - second);
    expect(await isSignedIn(lenient, long.body.token)).toBe(true);
    lenient.clock.advance(second);
    expect(await isSignedIn(lenient, long.body.token)).toBe(false);
  });

  it('is told with the end it has when it rests, and the one it has in any case', async () => {
    const isotope = await startIsotope();
    const { body } = await signIn(isotope, ownerSecrets);
    const query = '{ viewer { sessions { expiresAt endsAtLatest } } }';
    const ends = async () =>
      (await graphqlData(isotope, query, {}, { as: { session: body.token } })).viewer.sessions[0];
    const after = (ms: number) => new Date(isotope.clock.now().getTime() + ms).toISOString();
    const endsAtLatest = after(14 * day);
    expect(await ends()).toEqual({ expiresAt: after(12 * hour), endsAtLatest });
    isotope.clock.advance(2 * hour);
    await ends();
    await vi.waitFor(async () => expect(await ends()).toEqual({ expiresAt: after(12 * hour), endsAtLatest }));
  });

  it('ends when its person signs out, and only that one', async () => {
    const isotope = await startIsotope();
    const [mine, other] = [await signIn(isotope, ownerSecrets), await signIn(isotope, ownerSecrets)];
    const ended = await ask(isotope, 'DELETE', '/sessions/current', { as: { session: mine.body.token } });
    expect([ended.status, ended.body]).toEqual([200, {}]);
    expect(await isSignedIn(isotope, mine.body.token)).toBe(false);
    expect(await isSignedIn(isotope, other.body.token)).toBe(true);
  });

  it('can be ended twice, and by a stranger not at all', async () => {
    const isotope = await startIsotope();
    const { body } = await signIn(isotope, ownerSecrets);
    const as = { session: body.token };
    await ask(isotope, 'DELETE', '/sessions/current', { as });
    const again = await ask(isotope, 'DELETE', '/sessions/current', { as });
    const stranger = await ask(isotope, 'DELETE', '/sessions/current', { as: null });
    expect([again.status, stranger.status]).toEqual([200, 200]);
    expect(isotope.rows.count('sessions')).toBe(0);
  });

  it('is kept as a hash', async () => {
    const isotope = await startIsotope();
    const { body } = await signIn(isotope, ownerSecrets);
    expect(JSON.stringify(isotope.rows.all('select * from sessions'))).not.toContain(body.token);
  });

  it('is named as the door that a change came through', async () => {
    const isotope = await startIsotope();
    const { body } = await signIn(isotope, ownerSecrets);
    const mutation = 'mutation ($input: CreateInstanceInput!) { createInstance(input: $input) { __typename } }';
    const { name, configuration } = anUncheckedInstance(isotope);
    const values = Object.entries(configuration).map(([key, value]) => ({ key, value }));
    const input = { elementKey: 'autotaskcrm', name, configuration: values, verify: 'SKIP' };
    await graphqlData(isotope, mutation, { input }, { as: { session: body.token } });
    expect(isotope.rows.all("select source from activities where action = 'INSTANCE_CREATED'")).toEqual([
      { source: 'CONSOLE' },
    ]);
  });
});

describe('who guesses', () => {
  const wrong = { email: 'owner@example.com', password: 'wrong horse battery' };
  const guess = async (isotope: TestIsotope, times: number, address: string) => {
    const answers: Answer[] = [];
    for (let made = 0; made < times; made += 1) answers.push(await signIn(isotope, wrong, address));
    return answers;
  };

  it('has to wait after five refusals, twice as long each time, and is told how long', async () => {
    const isotope = await startIsotope();
    await claimed(isotope);
    const free = await guess(isotope, 5, '203.0.113.1');
    expect(free.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    const waits: (string | null)[] = [];
    for (let round = 0; round < 4; round += 1) {
      const throttled = await signIn(isotope, wrong, '203.0.113.1');
      expect([throttled.status, throttled.body.code]).toEqual([429, 'SIGN_IN_THROTTLED']);
      waits.push(throttled.headers.get('retry-after'));
      isotope.pass(Number(waits.at(-1)) * second);
      expect((await signIn(isotope, wrong, '203.0.113.1')).status).toBe(401);
    }
    expect(waits).toEqual(['2', '4', '8', '16']);
  });

  it('has to wait even when right, so that the wait tells nothing', async () => {
    const isotope = await startIsotope();
    await claimed(isotope);
    await guess(isotope, 5, '203.0.113.1');
    const right = { email: claim.email, password: claim.password };
    expect((await signIn(isotope, right, '203.0.113.1')).status).toBe(429);
    isotope.pass(2 * second);
    expect((await signIn(isotope, right, '203.0.113.1')).status).toBe(200);
  });

  it('gains nothing by sending many guesses at once', async () => {
    const isotope = await startIsotope();
    await claimed(isotope);
    const hosts = Array.from({ length: 30 }, (_, host) => `203.0.113.${host}`);
    const answers = await Promise.all(hosts.map((host) => signIn(isotope, wrong, host)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(25);
  });

  it('has to wait for one address of e-mail from wherever the guesses come', async () => {
    const isotope = await startIsotope();
    await claimed(isotope);
    for (let host = 1; host <= 5; host += 1) await guess(isotope, 1, `203.0.113.${host}`);
    expect((await signIn(isotope, wrong, '203.0.113.99')).status).toBe(429);
  });

  it('has to wait for links and secrets from one network address too, others do not', async () => {
    const isotope = await startIsotope();
    for (let made = 0; made < 20; made += 1) await signIn(isotope, { link: `guess-${made}` }, '203.0.113.1');
    expect((await signIn(isotope, ownerSecrets, '203.0.113.1')).status).toBe(429);
    expect((await signIn(isotope, ownerSecrets, '203.0.113.2')).status).toBe(200);
  });
});

describe('a sign-in of the wrong shape', () => {
  it.each([
    [{}],
    [{ link: '' }],
    [{ email: 'a@b.c' }],
    [{ password: 'x' }],
    [{ userSecret: 'x' }],
    [{ link: 7 }],
    [[]],
    [{ link: 'x'.repeat(2000) }],
  ])('%j is 400 and says what to send', async (body) => {
    const isotope = await startIsotope();
    const answer = await signIn(isotope, body);
    expect([answer.status, answer.body.code]).toEqual([400, 'INVALID_REQUEST']);
    expect(answer.body.message).toContain('Send a link, or email and password, or userSecret and organizationSecret');
  });
});
