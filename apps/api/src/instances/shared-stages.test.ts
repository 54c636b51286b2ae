import type { VerificationStage } from '@isotope/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRelays } from '../../test/relays.js';
import { sharedStages } from './shared-stages.js';
import { createStageFeed } from './stage-feed.js';

const zone: VerificationStage = { name: 'ZONE', status: 'PASSED', startedAt: new Date(5), durationMs: 1 };
const network: VerificationStage = { name: 'NETWORK', status: 'FAILED', message: 'No way.' };

const twoFeeds = () => createRelays(2).map((relay) => sharedStages(createStageFeed(), relay));
async function all(stages: AsyncIterable<VerificationStage>): Promise<readonly VerificationStage[]> {
  const seen: VerificationStage[] = [];
  for await (const each of stages) seen.push(each);
  return seen;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a check that another process makes', () => {
  it('is followed here from its beginning to its end, its times being times', async () => {
    const [here, there] = twoFeeds();
    const following = all(here!.follow('ada', '1'));
    await vi.advanceTimersByTimeAsync(0);
    const check = there!.open('ada', '1');
    check.publish(zone);
    check.publish(network);
    check.close();
    expect(await following).toEqual([zone, network]);
  });

  it('is told to whoever comes late, and to nobody else', async () => {
    const [here, there] = twoFeeds();
    const check = there!.open('ada', '1');
    check.publish(zone);
    check.close();
    expect(await all(here!.follow('ada', '1'))).toEqual([zone]);
    const other = all(here!.follow('grace', '1'));
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await other).toEqual([]);
  });

  it('ends for those who follow when its process was silent for long, as one that is no more', async () => {
    const [here, there] = twoFeeds();
    there!.open('ada', '1').publish(zone);
    const following = all(here!.follow('ada', '1'));
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(await following).toEqual([zone]);
  });

  it('is cancelled from here, by whoever asked for it', async () => {
    const [here, there] = twoFeeds();
    const check = there!.open('ada', '1');
    here!.cancel('grace', '1');
    expect(check.signal.aborted).toBe(false);
    here!.cancel('ada', '1');
    expect(check.signal.reason).toMatchObject({ code: 'VERIFICATION_CANCELLED' });
  });

  it('has long words of the provider shortened for those elsewhere, and not here', async () => {
    const [here, there] = twoFeeds();
    const check = there!.open('ada', '1');
    check.publish({ ...network, providerMessage: 'x'.repeat(5_000) });
    check.close();
    const [elsewhere, own] = await Promise.all([here!, there!].map((feed) => all(feed.follow('ada', '1'))));
    expect([elsewhere![0]!.providerMessage?.length, own![0]!.providerMessage?.length]).toEqual([1_000, 5_000]);
  });
});
