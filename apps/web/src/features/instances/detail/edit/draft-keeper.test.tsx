// @vitest-environment happy-dom
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { press, render, type } from '@/ui/test-render';
import { DraftKeeper, useKeptDraft } from './draft-keeper';

vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: () => undefined }) }));

/** A page with one field, told apart from another by its name. */
function Page({ name }: { readonly name: string }) {
  const [typed, setTyped] = useState('');
  const { isDeleted } = useKeptDraft(typed !== '');
  return (
    <>
      {name} {isDeleted && 'cannot be saved'}
      <input value={typed} onChange={(event) => setTyped(event.target.value)} />
    </>
  );
}

const there = (name = 'Contoso') => (
  <DraftKeeper deleted={null} restorable={undefined}>
    <Page name={name} />
  </DraftKeeper>
);
const gone = (
  <DraftKeeper deleted="It was deleted" restorable={undefined}>
    {null}
  </DraftKeeper>
);

let shown: Awaited<ReturnType<typeof render>>;
beforeEach(async () => void (shown = await render(there())));
afterEach(() => shown.remove());
const field = () => shown.place.querySelector('input');

it('shows what stands in the place of a deleted instance where nothing was typed', async () => {
  await shown.rerender(gone);
  expect(shown.place.textContent).toBe('It was deleted');
});

it('keeps the page and what was typed, and says that the instance is gone', async () => {
  await type(field()!, 'Half a name');
  await shown.rerender(gone);
  expect(field()?.value).toBe('Half a name');
  expect(shown.place.textContent).toContain('This instance was deleted');
  expect(shown.place.textContent).toContain('cannot be saved');
});

it('goes on with what was typed once the instance is back', async () => {
  await type(field()!, 'Half a name');
  await shown.rerender(gone);
  await shown.rerender(there('Contoso, back'));
  expect(field()?.value).toBe('Half a name');
  expect(shown.place.textContent).not.toContain('deleted');
});

it('lets go of what was typed when it is discarded', async () => {
  await type(field()!, 'Half a name');
  await shown.rerender(gone);
  await press(
    [...shown.place.querySelectorAll('button')].find(({ textContent }) => textContent === 'Discard what I typed'),
  );
  expect(shown.place.textContent).toBe('It was deleted');
});
