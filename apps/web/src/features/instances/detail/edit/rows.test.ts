import { expect, it } from 'vitest';
import type { EditorEntry } from './editable';
import { entryOf, rowsOf } from './rows';

const anEntry = (key: string, changes: Partial<EditorEntry> = {}): EditorEntry => ({
  ...entryOf({ key, entry: undefined, value: undefined }),
  ...changes,
});
const set = (value: string) => ({ value, isSecret: false, updatedAt: null, fingerprint: null });
const element = {
  name: 'Autotask CRM',
  configuration: [anEntry('user'), anEntry('code'), anEntry('secret-switch', { isHidden: true })],
  commonConfiguration: [anEntry('nulls', { isCommon: true }), anEntry('events', { isCommon: true })],
};
const keysOf = (values: Record<string, ReturnType<typeof set>>) => {
  const { own, common } = rowsOf({ element }, { version: 1, name: '', tags: [], values });
  return { own: own.map(({ key }) => key), common: common.map(({ key }) => key) };
};

it('shows the element’s entries in their order, set or not, then what it does not know, and apart what all have', () => {
  expect(keysOf({ stray: set('x'), nulls: set('true'), user: set('k3f9qz') })).toEqual({
    own: ['user', 'code', 'stray'],
    common: ['nulls'],
  });
});

it('shows a hidden entry only where it is set', () => {
  expect(keysOf({ 'secret-switch': set('on') }).own).toContain('secret-switch');
  expect(keysOf({}).own).not.toContain('secret-switch');
});
