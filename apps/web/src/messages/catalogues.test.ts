import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import german from './de';
import english from './en';

const flat = (value: object, before = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, inner]): [string, string][] =>
    typeof inner === 'string' ? [[before + key, inner]] : flat(inner as object, `${before}${key}.`),
  );

/** What a message leaves to be filled in, sorted: `{name}`, `{count, plural, …}`, `<code>`. */
const gapsOf = (message: string) => {
  const gaps = message.replace(/'\{[^']*\}'/g, '').matchAll(/\{(\w+)[,}]|<(\w+)>/g);
  return [...new Set([...gaps].map(([, value, tag]) => value ?? tag))].sort().join(' ');
};

const englishWords = new Map(flat(english));
const germanWords = new Map(flat(german));

describe('the catalogues', () => {
  it.each(['en', 'de'])('have every file of %s in their index', (language) => {
    const files = readdirSync(path.join(import.meta.dirname, language)).filter((file) => file.endsWith('.json'));
    const parts = Object.keys({ en: english, de: german }[language] ?? {});
    expect(parts.map((part) => `${part}.json`).sort()).toEqual(files.sort());
  });

  it('have the same keys in every language', () => {
    expect([...germanWords.keys()].sort()).toEqual([...englishWords.keys()].sort());
  });

  it('leave the same gaps to be filled in in every language', () => {
    const gaps = (words: ReadonlyMap<string, string>) =>
      Object.fromEntries([...words].map(([key, message]) => [key, gapsOf(message)]));
    expect(gaps(germanWords)).toEqual(gaps(englishWords));
  });

  it('hold no empty message, no exclamation mark and no straight quotation mark', () => {
    const bad = [...englishWords, ...germanWords].filter(([, said]) => said.trim() === '' || /[!"]|\w'\w/.test(said));
    expect(bad).toEqual([]);
  });

  it('are whole without what only a screen reader is told', () => {
    const bad = [...englishWords, ...germanWords].filter(([, said]) => /:\s*<what>[^<]*<\/what>$/.test(said));
    expect(bad).toEqual([]);
  });

  it('call what is done with an instance by one word in German', () => {
    const other = /\b(?:an|ab)(?:ge)?schalt|zurück(?:ge)?hol/i;
    expect([...germanWords].filter(([, said]) => other.test(said))).toEqual([]);
  });

  it('let every number of things be one, in both languages', () => {
    const counted = /\{(?:count|minutes|seconds|total|pending)(?:, number)?\} \p{L}{2,}s\b/u;
    const stiff = [...englishWords].filter(([, said]) => counted.test(said));
    expect(stiff).toEqual([]);
    const pluralsOf = (said: string) =>
      [...new Set([...said.matchAll(/\{(\w+), plural/g)].map(([, gap]) => gap))].sort();
    const uneven = [...englishWords].filter(
      ([key, said]) => pluralsOf(said).join() !== pluralsOf(germanWords.get(key) ?? '').join(),
    );
    expect(uneven).toEqual([]);
  });

  it('say plurals by each language’s rule', () => {
    const say = (locale: string, messages: typeof english) =>
      createTranslator({ locale, messages, namespace: 'elements' })('instances', { count: 1204 });
    expect([say('en-GB', english), say('de-DE', german)]).toEqual(['1,204 instances', '1.204 Instanzen']);
  });
});
