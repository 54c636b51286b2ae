// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { press, render, type } from '@/ui/test-render';
import { KillDialog } from './kill-dialog';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: vi.fn() }) }));

it('holds the switch back until the name is typed, and says why to whoever presses it before', async () => {
  const { place, remove } = await render(
    <KillDialog targets={[{ key: null, name: 'Acme' }]} onClose={() => undefined} />,
  );
  const button = place.querySelector<HTMLButtonElement>('button[type=submit]');
  const input = place.querySelector('input');
  const reason = () => document.getElementById(button?.getAttribute('aria-describedby') ?? '')?.textContent;
  expect([button?.getAttribute('aria-disabled'), reason()]).toEqual(['true', 'Type Acme.']);
  await press(button);
  expect(place.textContent).toContain('This is not the name. Type Acme.');
  expect(document.activeElement).toBe(input);
  if (input) await type(input, 'Acme');
  expect([button?.getAttribute('aria-disabled'), reason()]).toEqual([null, undefined]);
  expect(place.textContent).not.toContain('This is not the name');
  await remove();
});
