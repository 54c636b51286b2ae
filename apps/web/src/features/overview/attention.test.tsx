// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { render } from '@/ui/test-render';
import { Attention } from './attention';
import type { Overview } from './overview-query';

const now = Date.parse('2026-12-01T09:00:00.000Z');

async function saidOf(stateSince: string) {
  const element = { symbol: 'At', number: 50, name: 'Autotask CRM', hub: 'crm' };
  const nodes = [{ id: 'i1', name: 'Acme', state: 'REJECTED', stateSince, element }];
  const attention = { nodes, totalCount: 1 } as unknown as Overview['attention'];
  const { place, remove } = await render(<Attention attention={attention} disabledCount={0} now={now} />);
  const words = place.textContent;
  await remove();
  return words;
}

it('says since when an instance fails as the list does: the time today, the day this week, else the date', async () => {
  expect(await saidOf('2026-12-01T06:51:00.000Z')).toContain('Since 06:51');
  expect(await saidOf('2026-11-28T06:51:00.000Z')).toContain('Since Saturday');
  expect(await saidOf('2026-11-01T06:51:00.000Z')).toContain('Since 1 November');
});
