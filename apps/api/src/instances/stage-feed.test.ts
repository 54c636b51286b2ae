import type { VerificationStage } from '@isotope/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStageFeed } from './stage-feed.js';

const stage = (name: VerificationStage['name'], status: VerificationStage['status'] = 'PASSED'): VerificationStage => ({
  name,
  status,
});
const zone = stage('ZONE');
const network = stage('NETWORK');

async function all(stages: AsyncIterable<VerificationStage>): Promise<readonly VerificationStage[]> {
  const seen: VerificationStage[] = [];
  for await (const each of stages) seen.push(each);
  return seen;
}
/** Lets everything that is ready run, without letting time pass. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('cancels what has not begun yet', () => {
  const feed = createStageFeed();
  feed.cancel('ada', '1');
  const [first, again] = [feed.open('ada', '1'), feed.open('ada', '1')];
  expect([first.signal.aborted, again.signal.aborted]).toEqual([true, false]);
});

it('cancels what is open, and that alone', () => {
  const feed = createStageFeed();
  const first = feed.open('ada', '1');
  first.close();
  feed.cancel('ada', '1');
  const second = feed.open('ada', '1');
  expect([first.signal.aborted, second.signal.aborted]).toEqual([false, false]);
  feed.cancel('ada', '1');
  expect([first.signal.aborted, second.signal.aborted]).toEqual([false, true]);
});

describe('a followed attempt', () => {
  it('gives each stage as it is published and ends with the attempt', async () => {
    const feed = createStageFeed();
    const following = all(feed.follow('ada', '1'));
    await settle();
    const attempt = feed.open('ada', '1');
    attempt.publish(zone);
    attempt.publish(network);
    attempt.close();
    expect(await following).toEqual([zone, network]);
  });

  it('replays what was published before, then goes on', async () => {
    const feed = createStageFeed();
    const attempt = feed.open('ada', '1');
    attempt.publish(zone);
    const following = all(feed.follow('ada', '1'));
    await settle();
    attempt.publish(network);
    attempt.close();
    expect(await following).toEqual([zone, network]);
  });

  it('loses nothing that is published while the follower is busy', async () => {
    const feed = createStageFeed();
    const attempt = feed.open('ada', '1');
    const following = feed.follow('ada', '1');
    attempt.publish(zone);
    const first = await following.next();
    for (let made = 0; made < 50; made += 1) attempt.publish(network);
    attempt.close();
    expect(first.value).toEqual(zone);
    expect(await all(following)).toHaveLength(50);
  });

  it('is told whole for a minute after it has ended, and then forgotten', async () => {
    const feed = createStageFeed();
    const attempt = feed.open('ada', '1');
    attempt.publish(zone);
    attempt.close();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(await all(feed.follow('ada', '1'))).toEqual([zone]);
    await vi.advanceTimersByTimeAsync(1_000);
    const later = all(feed.follow('ada', '1'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await later).toEqual([]);
  });

  it('that never begins lets its followers go after two minutes', async () => {
    const feed = createStageFeed();
    const following = all(feed.follow('ada', '1'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await following).toEqual([]);
  });

  it('may run longer than that', async () => {
    const feed = createStageFeed();
    const following = all(feed.follow('ada', '1'));
    await settle();
    const attempt = feed.open('ada', '1');
    await vi.advanceTimersByTimeAsync(600_000);
    attempt.publish(zone);
    attempt.close();
    expect(await following).toEqual([zone]);
  });

  it('begins anew when it is opened again', async () => {
    const feed = createStageFeed();
    const first = feed.open('ada', '1');
    first.publish(zone);
    first.close();
    const second = feed.open('ada', '1');
    second.publish(network);
    second.close();
    expect(await all(feed.follow('ada', '1'))).toEqual([network]);
  });

  it('outlives an earlier attempt of the same id, whose time runs out meanwhile', async () => {
    const feed = createStageFeed();
    const [first, second] = [feed.open('ada', '1'), feed.open('ada', '1')];
    first.close();
    await vi.advanceTimersByTimeAsync(59_000);
    second.publish(network);
    second.close();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await all(feed.follow('ada', '1'))).toEqual([network]);
  });

  it('belongs to its user: the same id of another is another attempt', async () => {
    const feed = createStageFeed();
    const theirs = all(feed.follow('grace', '1'));
    await settle();
    const attempt = feed.open('ada', '1');
    attempt.publish(zone);
    attempt.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await theirs).toEqual([]);
  });

  it('cannot be reached by an id that joins user and id in another place', async () => {
    const feed = createStageFeed();
    const attempt = feed.open('ada', '1\0x');
    attempt.publish(zone);
    attempt.close();
    const theirs = all(feed.follow('ada\x001', 'x'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await theirs).toEqual([]);
  });

  it('lets a follower go at once who hangs up, though nothing has begun', async () => {
    const feed = createStageFeed();
    const following = feed.follow('ada', '1');
    const next = following.next();
    await settle();
    const ended = vi.fn();
    void following.return?.().then(ended);
    await settle();
    expect([(await next).done, ended.mock.calls.length, (await following.next()).done]).toEqual([true, 1, true]);
  });
});

describe('a user who makes up ids by the thousand', () => {
  it('has at most a hundred open, and the rest cost no memory and no answer', async () => {
    const feed = createStageFeed();
    for (let made = 0; made < 100; made += 1) void all(feed.follow('ada', `${made}`));
    await settle();
    expect(await all(feed.follow('ada', 'one more'))).toEqual([]);
    const attempt = feed.open('ada', 'yet another');
    attempt.publish(zone);
    attempt.close();
    expect(await all(feed.follow('ada', 'yet another'))).toEqual([]);
  });

  it('hinders nobody else, and may go on when those are forgotten', async () => {
    const feed = createStageFeed();
    for (let made = 0; made < 100; made += 1) void all(feed.follow('ada', `${made}`));
    await settle();
    const runs = async (user: string) => {
      const attempt = feed.open(user, 'mine');
      attempt.publish(zone);
      attempt.close();
      return all(feed.follow(user, 'mine'));
    };
    expect(await runs('grace')).toEqual([zone]);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await runs('ada')).toEqual([zone]);
  });
});
