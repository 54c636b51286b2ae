import { describe, expect, it } from 'vitest';
import {
  changedFields,
  changesOf,
  conflictsOf,
  type Draft,
  type Editable,
  nameField,
  rebased,
  savedFields,
  tagsField,
  withOpen,
} from './draft';

const plain = (value: string) => ({ value, isSecret: false, updatedAt: '2026-03-01T00:00:00Z', fingerprint: null });
const secret = (fingerprint: string, updatedAt = '2026-03-01T00:00:00Z') => ({
  value: null,
  isSecret: true,
  updatedAt,
  fingerprint,
});

const anInstance = (changes: Partial<Editable> = {}): Editable => ({
  version: 3,
  name: 'Contoso',
  tags: ['emea'],
  ...changes,
  values: { user: plain('k3f9qz'), url: plain('https://a'), password: secret('9f3a'), ...changes.values },
});
const aDraft = (typed: Record<string, string>, changes: Partial<Draft> = {}): Draft => ({
  base: anInstance(),
  typed,
  removed: [],
  ...changes,
});

describe('an edit', () => {
  it('keeps whole what is opened and left as it is: a tag with a comma, a secret nobody is shown', () => {
    const base = anInstance({ tags: ['Acme, Inc.', 'the "best"', 'emea'] });
    const draft = [tagsField, 'password', 'user'].reduce(withOpen, aDraft({}, { base, removed: ['user'] }));
    expect(draft.typed).toEqual({ [tagsField]: '"Acme, Inc.", the "best", emea', password: '', user: 'k3f9qz' });
    expect([changedFields(draft), draft.removed]).toEqual([[], []]);
    const more = { ...draft, typed: { ...draft.typed, [tagsField]: `${draft.typed[tagsField]}, prod` } };
    expect(changesOf(more)).toMatchObject({ tags: ['Acme, Inc.', 'the "best"', 'emea', 'prod'] });
  });

  it('has changed nothing where the secret typed is the one that is stored', () => {
    const draft = aDraft({ password: 'the same', [nameField]: 'Fabrikam' });
    expect(savedFields(draft, anInstance({ name: 'Fabrikam' }))).toEqual([nameField]);
    expect(savedFields(draft, anInstance({ values: { password: secret('51d2') } }))).toEqual(['password']);
    expect(savedFields(aDraft({ password: 'the same' }), anInstance())).toEqual([]);
  });

  it('asks for what was changed and for nothing that only was looked at', () => {
    const draft = aDraft({ [nameField]: 'Contoso', [tagsField]: 'emea, trial', user: 'new', url: 'https://a' });
    expect(changesOf(draft)).toEqual({ tags: ['emea', 'trial'], configuration: [{ key: 'user', value: 'new' }] });
  });

  it('keeps a secret that is left blank, and sends a new one to the sign', () => {
    expect(changesOf(aDraft({ password: '  ' }))).toEqual({});
    expect(changesOf(aDraft({ password: ' x ' }))).toEqual({ configuration: [{ key: 'password', value: ' x ' }] });
  });

  it('removes a secret only when that is asked for', () => {
    const draft = aDraft({ password: 'typed before' }, { removed: ['password'] });
    expect(changesOf(draft)).toEqual({ unset: ['password'] });
    expect(changedFields(draft)).toEqual(['password']);
  });

  it('empties a plain value, sets one that was not there, and takes all tags away', () => {
    const draft = aDraft({ url: '', fresh: 'x', [tagsField]: '' });
    expect(changesOf(draft)).toEqual({
      tags: [],
      configuration: [
        { key: 'url', value: '' },
        { key: 'fresh', value: 'x' },
      ],
    });
  });
});

describe('two edits of one instance', () => {
  it('are in conflict where both changed a field differently, and nowhere else', () => {
    const draft = aDraft({ [nameField]: 'Mine', user: 'mine', url: 'https://same' });
    const theirs = anInstance({
      version: 4,
      name: 'Theirs',
      tags: ['other'],
      values: { user: plain('k3f9qz'), url: plain('https://same') },
    });
    expect(conflictsOf(draft, theirs)).toEqual([nameField]);
  });

  it('are in conflict over a secret when its fingerprint or its date is another', () => {
    const draft = aDraft({ password: 'mine' });
    expect(conflictsOf(draft, anInstance({ values: { password: secret('0000') } }))).toEqual(['password']);
    const setAgain = anInstance({ values: { password: secret('9f3a', '2026-03-02T00:00:00Z') } });
    expect(conflictsOf(draft, setAgain)).toEqual(['password']);
    expect(conflictsOf(draft, anInstance({ version: 9 }))).toEqual([]);
  });

  it('are in conflict over tags unless both made the same of them', () => {
    const draft = aDraft({ [tagsField]: 'emea, trial' });
    expect(conflictsOf(draft, anInstance({ tags: ['emea', 'vip'] }))).toEqual([tagsField]);
    expect(conflictsOf(draft, anInstance({ tags: ['emea', 'trial'] }))).toEqual([]);
  });

  it('go on from what is there now, with what one keeps of one’s own', () => {
    const theirs = anInstance({ version: 4, name: 'Theirs' });
    const draft = rebased(aDraft({ [nameField]: 'Mine', user: 'mine' }), theirs, [nameField]);
    expect(draft.base.version).toBe(4);
    expect(changesOf(draft)).toEqual({ configuration: [{ key: 'user', value: 'mine' }] });
  });
});
