import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { AutotaskError } from './errors.js';
import { createSignInGuard, type RefusedSecret, type SignInGuard } from './sign-in-guard.js';

const minutes = (count: number): number => count * 60_000;
const refusal = new AutotaskError('CREDENTIALS_REJECTED', 'Refused.', { field: 'secret', providerMessage: 'HTTP 401' });

let now: number;
let guard: SignInGuard;
beforeEach(() => {
  now = 0;
  guard = createSignInGuard({ now: () => now });
});

const refuse = (secret: string, user = 'user'): void => void guard.noteRefused(user, secret, refusal);

describe('a secret that was refused', () => {
  it('is answered from memory for ten minutes, then asked again', () => {
    refuse('wrong');
    now = minutes(10) - 1;
    expect(guard.findRefusal('user', 'wrong')).toMatchObject({
      code: 'CREDENTIALS_REJECTED',
      field: 'secret',
      providerMessage: 'HTTP 401',
      retryAfterSeconds: 1,
    });
    now = minutes(10);
    expect(guard.findRefusal('user', 'wrong')).toBeUndefined();
  });

  it('is asked again ten minutes later where the clock was set back meanwhile', () => {
    now = minutes(60);
    refuse('wrong');
    now = 0;
    expect(guard.findRefusal('user', 'wrong')).toMatchObject({ retryAfterSeconds: 600 });
    now = minutes(10);
    expect(guard.findRefusal('user', 'wrong')).toBeUndefined();
  });

  it('says nothing of another secret or another user', () => {
    refuse('wrong');
    expect(guard.findRefusal('user', 'other')).toBeUndefined();
    expect(guard.findRefusal('somebody', 'wrong')).toBeUndefined();
  });

  it('cannot be confused by where user and secret end', () => {
    refuse('cd', 'ab');
    expect(guard.findRefusal('abc', 'd')).toBeUndefined();
  });
});

describe('three different secrets refused within fifteen minutes', () => {
  beforeEach(() => {
    for (const secret of ['first', 'second', 'third']) {
      refuse(secret);
      now += minutes(1);
    }
  });

  it('make a fourth wait until the first is fifteen minutes old', () => {
    expect(guard.findRefusal('user', 'fourth')).toMatchObject({
      code: 'PROVIDER_THROTTLED',
      field: undefined, // no input is at fault
      retryAfterSeconds: 12 * 60,
      message: expect.stringContaining('12 minutes'),
    });
    now = minutes(15);
    expect(guard.findRefusal('user', 'fourth')).toBeUndefined();
  });

  it('still answer each of the three from memory, and let it wait as well when that has passed', () => {
    expect(guard.findRefusal('user', 'first')).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
    now = minutes(11);
    expect(guard.findRefusal('user', 'first')).toMatchObject({ code: 'PROVIDER_THROTTLED' });
  });

  it('do not concern another user', () => {
    expect(guard.findRefusal('somebody', 'fourth')).toBeUndefined();
  });

  it('are forgotten once a secret was accepted', () => {
    void guard.noteAccepted('user', 'right');
    expect(guard.findRefusal('user', 'fourth')).toBeUndefined();
    expect(guard.findRefusal('user', 'first')).toBeUndefined();
  });
});

it('lets the secret that was accepted last through, whatever others guess, until it is refused itself', async () => {
  await guard.noteAccepted('user', 'right');
  for (const secret of ['first', 'second', 'third']) refuse(secret);
  expect(guard.findRefusal('user', 'right')).toBeUndefined();
  expect(guard.findRefusal('user', 'fourth')).toMatchObject({ code: 'PROVIDER_THROTTLED' });
  refuse('right');
  now = minutes(11);
  expect(guard.findRefusal('user', 'right')).toMatchObject({ code: 'PROVIDER_THROTTLED' });
});

it('does not count one secret refused again and again as several', () => {
  for (const minute of [0, 11, 22]) {
    now = minutes(minute);
    refuse('same');
  }
  expect(guard.findRefusal('user', 'other')).toBeUndefined();
});

it('keeps no more users than it may, forgetting the one refused longest ago', () => {
  guard = createSignInGuard({ now: () => now, maxUsers: 2 });
  for (const user of ['a', 'b', 'a', 'c']) refuse('wrong', user);
  const isKnown = (user: string): boolean => guard.findRefusal(user, 'wrong') !== undefined;
  expect(['a', 'b', 'c'].map(isKnown)).toEqual([true, false, true]);
});

describe('a guard with a keeper', () => {
  const hash = (text: string): string => createHmac('sha256', 'key').update(text).digest('base64');
  let kept: RefusedSecret[];
  const keeper = {
    keep: async (refused: RefusedSecret) => void kept.push(refused),
    forget: async (userHash: string) => void (kept = kept.filter((one) => one.userHash !== userHash)),
  };
  const open = (): SignInGuard => createSignInGuard({ now: () => now, hash, keeper, remembered: kept });
  beforeEach(() => {
    kept = [];
    guard = open();
  });

  it('knows after a restart what was refused before it, and for how much longer', async () => {
    for (const secret of ['first', 'second', 'third']) await guard.noteRefused('user', secret, refusal);
    now = minutes(9);
    const restarted = open();
    expect(restarted.findRefusal('user', 'first')).toMatchObject({
      code: 'CREDENTIALS_REJECTED',
      providerMessage: 'HTTP 401',
      retryAfterSeconds: 60,
    });
    expect(restarted.findRefusal('user', 'fourth')).toMatchObject({
      code: 'PROVIDER_THROTTLED',
      retryAfterSeconds: 360,
    });
  });

  it('has it forgotten when a secret was accepted', async () => {
    await guard.noteRefused('user', 'wrong', refusal);
    await guard.noteRefused('somebody', 'wrong', refusal);
    await guard.noteAccepted('user', 'right');
    expect(open().findRefusal('user', 'wrong')).toBeUndefined();
    expect(open().findRefusal('somebody', 'wrong')).toBeDefined();
  });

  it('keeps neither the user’s name nor the secret', async () => {
    await guard.noteRefused('the-user', 'the-secret', refusal);
    expect(JSON.stringify(kept)).not.toMatch(/the-user|the-secret/);
  });

  describe('that others keep in as well', () => {
    const shared = {
      ...keeper,
      find: async (userHash: string) => kept.filter((one) => one.userHash === userHash),
    };
    const openShared = (): SignInGuard => createSignInGuard({ now: () => now, hash, keeper: shared });

    it('waits no longer than its own for what one whose clock is ahead has refused, however often it learns', async () => {
      const ahead = createSignInGuard({ now: () => now + minutes(60), hash, keeper: shared });
      for (const secret of ['first', 'second', 'third']) await ahead.noteRefused('user', secret, refusal);
      const other = openShared();
      for (now = 0; now < minutes(15); now += minutes(1)) {
        await other.learn('user');
        expect(other.findRefusal('user', 'fourth')).toMatchObject({ code: 'PROVIDER_THROTTLED' });
      }
      await other.learn('user');
      expect(other.findRefusal('user', 'fourth')).toBeUndefined();
    });

    it('learns what another has refused, and what another has seen accepted', async () => {
      const [one, other] = [openShared(), openShared()];
      for (const secret of ['first', 'second', 'third']) await one.noteRefused('user', secret, refusal);
      expect(other.findRefusal('user', 'first')).toBeUndefined();
      await other.learn('user');
      expect(other.findRefusal('user', 'first')).toMatchObject({ code: 'CREDENTIALS_REJECTED' });
      expect(other.findRefusal('user', 'fourth')).toMatchObject({ code: 'PROVIDER_THROTTLED' });
      const [refused] = kept;
      await other.noteAccepted('user', 'right');
      await one.learnOf(refused!.userHash);
      expect(one.findRefusal('user', 'first')).toBeUndefined();
    });
  });
});
