// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { render } from '@/ui/test-render';
import { RecordDeed } from './record-deed';

vi.mock('./edit/editing', () => ({ useEditing: () => ({ instance: { id: 'i1' } }) }));

it.each([
  [{ object: 'contacts', id: null }, 'Bulk query of Contacts downloaded', '/instances/i1/data?object=contacts'],
  [{ object: 'Ticket', id: null }, 'Bulk query of Ticket downloaded', '/instances/i1/data?object=Ticket'],
  [{ object: 'contacts', id: '7' }, 'Bulk query of contacts/7 downloaded', '/instances/i1/data/contacts/7'],
])(
  'what was done with %o says the object as people call it, a record as it is addressed',
  async (record, words, href) => {
    const { place, remove } = await render(<RecordDeed action="BULK_DOWNLOADED" record={record} changes={[]} />);
    expect([place.textContent, place.querySelector('a')?.getAttribute('href')]).toEqual([words, href]);
    await remove();
  },
);
