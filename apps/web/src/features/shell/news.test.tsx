// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { press, render } from '@/ui/test-render';
import { type News, NewsProvider, useTell } from './news';

vi.mock('@/ui/button-link', () => ({ ButtonLink: () => null }));

function Teller({ news }: { readonly news: News }) {
  const tell = useTell();
  return (
    <button type="button" onClick={() => tell(news)}>
      Tell
    </button>
  );
}

/** What is said at the foot of the window after this was told and then something was put in. */
async function saidAfter(event: Event, news: News) {
  const { place, remove } = await render(
    <NewsProvider>
      <Teller news={news} />
      <input />
    </NewsProvider>,
  );
  await press(place.querySelector('button'));
  expect(place.textContent).toContain(news.text);
  await act(async () => place.querySelector('input')?.dispatchEvent(event));
  const said = place.querySelector('[role=status]')?.textContent;
  await remove();
  return said;
}

const typing = () => new InputEvent('input', { bubbles: true });
const undo = { label: 'Undo', run: () => undefined };

it('goes when a person types, a way back with it', async () => {
  expect(await saidAfter(typing(), { text: 'Saved.' })).toBe('');
  expect(await saidAfter(typing(), { text: 'Acme is disabled.', action: undo })).toBe('');
});

it('stays when a box is ticked, and when it tells of what did not come about', async () => {
  const tick = new Event('input', { bubbles: true });
  expect(await saidAfter(tick, { text: 'Acme is disabled.', action: undo })).toContain('Undo');
  expect(await saidAfter(typing(), { text: 'Not saved.', kind: 'bad' })).toContain('Not saved.');
});
