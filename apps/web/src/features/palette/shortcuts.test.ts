import { describe, expect, it } from 'vitest';
import { createShortcutReader, type Press, shortcutsFor } from './shortcuts';

const press = (key: string, changes: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  timeStamp: 0,
  ...changes,
});
const onPage = { isTyping: false, hasSingleKeys: true };
const inField = { isTyping: true, hasSingleKeys: true };
const switchedOff = { isTyping: false, hasSingleKeys: false };

describe('shortcuts', () => {
  it.each([press('k', { ctrlKey: true }), press('k', { metaKey: true }), press('K', { ctrlKey: true })])(
    'open the palette by Ctrl or Cmd with K, from anywhere',
    (pressed) => {
      const read = createShortcutReader(shortcutsFor('OWNER'));
      expect([read(pressed, inField), read(pressed, switchedOff)]).toEqual(['palette', 'palette']);
    },
  );

  it('take a single key on the page, and none that is typed into a field or switched off', () => {
    const read = createShortcutReader(shortcutsFor('OWNER'));
    expect([onPage, inField, switchedOff].map((where) => read(press('?'), where))).toEqual([
      'help',
      undefined,
      undefined,
    ]);
  });

  it('leave the browser its own combinations', () => {
    const read = createShortcutReader(shortcutsFor('OWNER'));
    expect([read(press('c', { ctrlKey: true }), onPage), read(press('?', { altKey: true }), onPage)]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('take two keys one after another, if the second comes soon', () => {
    const read = createShortcutReader(shortcutsFor('OWNER'));
    expect([read(press('g'), onPage), read(press('i', { timeStamp: 900 }), onPage)]).toEqual([undefined, 'instances']);
    expect([read(press('g'), onPage), read(press('i', { timeStamp: 1_100 }), onPage)]).toEqual([undefined, undefined]);
  });

  it.each([
    ['OWNER', ['audit', 'status', 'instances', 'create']],
    ['EDITOR', [undefined, undefined, 'instances', 'create']],
    ['VIEWER', [undefined, undefined, 'instances', undefined]],
  ] as const)('lead an %s nowhere they may not go', (role, wishes) => {
    const read = createShortcutReader(shortcutsFor(role));
    const asked = [['g', 'a'], ['g', 's'], ['g', 'i'], ['c']];
    const answers = asked.map((keys) => keys.map((key) => read(press(key), onPage)).at(-1));
    expect(answers).toEqual(wishes);
  });
});
