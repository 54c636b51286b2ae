// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { render } from '@/ui/test-render';
import { CheckStrip, type CheckDaysFragment } from './check-strip';
import type { FragmentOf } from '@/graphql/graphql';

const now = Date.parse('2026-03-12T00:30:00Z');

async function saidOf(...days: readonly { verified: number; rejected?: number; unreachable?: number }[]) {
  const checkDays = days.map((counts, index) => ({
    ...{ day: `2026-03-${10 + index}T00:00:00.000Z`, rejected: 0, unreachable: 0 },
    ...counts,
  }));
  const instance = { checkDays } as unknown as FragmentOf<typeof CheckDaysFragment>;
  const { place, remove } = await render(<CheckStrip instance={instance} now={now} />);
  const said = place.querySelector('svg')?.getAttribute('aria-label');
  await remove();
  return said;
}

it('says in words whether checks failed, not that a day was bad on which most passed', async () => {
  expect(await saidOf({ verified: 3, unreachable: 1 })).toBe('A check failed on 1 day in the last 30 days.');
  expect(await saidOf({ verified: 1 }, { verified: 0, rejected: 2 }, { verified: 1, unreachable: 1 })).toBe(
    'A check failed on 2 days in the last 30 days.',
  );
  expect(await saidOf({ verified: 3 })).toBe('All checks passed in the last 30 days.');
  expect(await saidOf()).toBe('Not checked in the last 30 days.');
});
