// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { render } from '@/ui/test-render';
import { readListQuery } from './list-query';
import { NoMatch } from './no-match';

const remove: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(remove.splice(0).map((take) => take()));
});

async function show(address: Record<string, string>) {
  const ada = { id: 'u1', email: null, firstName: 'Ada', lastName: 'Byron' };
  const elements = [{ key: 'autotaskcrm', name: 'Autotask CRM' }];
  const shown = await render(<NoMatch query={readListQuery(address)} elements={elements} members={[{ user: ada }]} />);
  remove.push(shown.remove);
  const links = [...shown.place.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);
  return { words: shown.place.textContent, links };
}

const beginnings = 'One or two characters match the beginning of a name';

describe('a list that nothing matches', () => {
  it('says how one or two letters are looked for', async () => {
    const { words, links } = await show({ search: 'xq' });
    expect(words).toContain(beginnings);
    expect(links).toEqual([['Show all instances', '/instances']]);
  });

  it('does not say so of more letters', async () => {
    const { words } = await show({ search: 'xqz' });
    expect(words).not.toContain(beginnings);
    expect(words).toContain('No instance name or number matches');
  });

  it('names the filters that narrow it and clears them', async () => {
    const { words, links } = await show({ tag: 'nope', element: 'autotaskcrm', owner: 'u1', state: 'rejected' });
    expect(words).not.toContain(beginnings);
    expect(words).toContain('narrowed to nope, Autotask CRM, Ada Byron and Rejected.');
    expect(links).toEqual([['Clear the filters', '/instances']]);
  });

  it('keeps what is searched for when the filters are cleared', async () => {
    const { links } = await show({ search: 'acme', tag: 'nope', order: 'name', after: 'cursor' });
    expect(links).toEqual([
      ['Clear the filters', '/instances?search=acme&order=name'],
      ['Show all instances', '/instances'],
    ]);
  });

  it('tells how deleted ones come back where there are none', async () => {
    const { words } = await show({ show: 'deleted' });
    expect(words).toContain('Nothing to restore');
  });
});
