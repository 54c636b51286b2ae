import { describe, expect, it } from 'vitest';
import { idsBetween, type Selectable, withChosen } from './selection';

const page: readonly Selectable[] = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id.toUpperCase(), tags: [] }));

describe('choosing rows', () => {
  it('adds rows of the page and takes them away, and keeps those of other pages', () => {
    const elsewhere = new Map([['z', { id: 'z', name: 'Z', tags: [] }]]);
    const more = withChosen(elsewhere, page, ['a', 'c', 'unknown'], true);
    expect([...more.keys()]).toEqual(['z', 'a', 'c']);
    expect([...withChosen(more, page, ['a'], false).keys()]).toEqual(['z', 'c']);
  });

  it('takes everything between two rows, in either direction', () => {
    expect(idsBetween(page, 'a', 'c')).toEqual(['a', 'b', 'c']);
    expect(idsBetween(page, 'd', 'b')).toEqual(['d', 'c', 'b']);
  });

  it('takes the one row where none was chosen before it on this page', () => {
    expect(idsBetween(page, undefined, 'b')).toEqual(['b']);
    expect(idsBetween(page, 'z', 'b')).toEqual(['b']);
  });
});
