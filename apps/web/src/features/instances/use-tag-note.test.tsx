// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { render } from '@/ui/test-render';
import { twinsOf, useTagNote } from './use-tag-note';

vi.mock('./find-tags', () => ({
  findTags: vi.fn((search: string) =>
    Promise.resolve(['docs', 'docs-old', 'EMEA'].filter((tag) => tag.startsWith(search)).map((tag) => ({ tag }))),
  ),
}));

function Tags({ typed }: { readonly typed: string }) {
  const { note, onBlur } = useTagNote(typed);
  return (
    <>
      <input value={typed} onBlur={onBlur} readOnly />
      {note}
    </>
  );
}

it('says of a tag in use that only its case is another, once the field is left, until it is typed like it', async () => {
  const { place, rerender, remove } = await render(<Tags typed="emea, new, DOCS" />);
  expect(place.textContent).toBe('');
  await act(async () => {
    place.querySelector('input')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
  expect([...place.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
    'EMEA already exists; emea would be a separate tag.',
    'docs already exists; DOCS would be a separate tag.',
  ]);
  await rerender(<Tags typed="EMEA, new, docs" />);
  expect(place.textContent).toBe('');
  await remove();
});

it('takes a tag that is in use as it is meant', () => {
  expect(twinsOf(['DOCS'], ['docs', 'DOCS'])).toEqual([]);
});
