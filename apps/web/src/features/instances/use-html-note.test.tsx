// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { render } from '@/ui/test-render';
import { useHtmlNote } from './use-html-note';

function Name({ typed }: { readonly typed: string }) {
  return useHtmlNote(typed);
}

it.each([
  ['Acme', ''],
  ['Acme < Contoso > Fabrikam', ''],
  ['Acme <b>EMEA</b>', 'What looks like HTML is left out. Kept: Acme EMEA'],
  ['one, <i>two</i>', 'What looks like HTML is left out. Kept: one, two'],
  ['<acme>', 'What looks like HTML is left out, and nothing else is here.'],
])('says of %j what will be kept of it', async (typed, said) => {
  const { place, remove } = await render(<Name typed={typed} />);
  expect(place.textContent).toBe(said);
  await remove();
});
