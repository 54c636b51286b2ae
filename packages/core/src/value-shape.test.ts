import { describe, expect, it } from 'vitest';
import { anElement } from '../test/builders.js';
import type { ConfigurationEntry } from './element.js';
import { secretMask } from './secret-key.js';
import { entryShapeProblems, unknownShapeProblems } from './value-shape.js';

const problemsOf = (changes: Partial<ConfigurationEntry>, value: string) =>
  anElement([changes]).configuration.flatMap((entry) => entryShapeProblems(entry, value));
const codesOf = (changes: Partial<ConfigurationEntry>, value: string) =>
  problemsOf(changes, value).map(({ code }) => code);
const unknownCodes = (key: string, value: string, isSecret = false) =>
  unknownShapeProblems(key, value, isSecret).map(({ code }) => code);

describe('a value of an entry', () => {
  it('may be as long as its type allows, and no longer', () => {
    expect(codesOf({ type: 'TEXTFIELD_64' }, 'x'.repeat(64))).toEqual([]);
    expect(problemsOf({ key: 'acme.host', label: 'Host', type: 'TEXTFIELD_64' }, 'x'.repeat(65))).toEqual([
      { key: 'acme.host', label: 'Host', code: 'TOO_LONG', message: 'Host may have at most 64 characters.' },
    ]);
  });

  it.each(['a\nb', 'a\tb', 'ends\r\n', 'a\u0000b', 'a\u007fb', 'a\u0085b'])(
    'may hold no control character: %j',
    (value) => {
      expect(codesOf({ type: 'TEXTFIELD_128' }, value)).toEqual(['CONTROL_CHARACTERS']);
      expect(codesOf({ type: 'PASSWORD', isSecret: true }, value)).toEqual(['CONTROL_CHARACTERS']);
    },
  );

  it('may hold no half of a surrogate pair, which storing would change', () => {
    expect(codesOf({}, 'a\ud83d')).toEqual(['CONTROL_CHARACTERS']);
    expect(codesOf({}, 'a😀 ü')).toEqual([]);
  });

  it.each(['TEXTAREA', 'CODE_EDITOR'] as const)('may have several lines in a %s, and nothing else unseen', (type) => {
    expect(codesOf({ type }, '{\r\n\t"a": 1\n}')).toEqual([]);
    expect(codesOf({ type }, '{\n\u0000}')).toEqual(['CONTROL_CHARACTERS']);
  });

  it.each([
    'https://hooks.acme.test',
    'http://hooks.acme.test:8080/a/b?c=d&e=@#f',
    'HTTPS://HOOKS.ACME.TEST/Events',
    'https://häuser.test/ereignisse/ü',
    'http://[::1]:9000/events',
    'http://10.0.0.7/inside-the-house',
    ' https://hooks.acme.test/with-a-space-around ',
  ])('may be the address %s where an address belongs', (value) => {
    expect(codesOf({ type: 'TEXTFIELD_1000', isHttpUrl: true }, value)).toEqual([]);
  });

  it.each([
    'hooks.acme.test',
    '//hooks.acme.test/events',
    '/events',
    'https:hooks.acme.test',
    'https:/hooks.acme.test',
    'https://',
    'https:///events',
    'https://?events',
    'https:\\\\hooks.acme.test',
    'https://hooks.acme.test\\@evil.test',
    'https://user@hooks.acme.test',
    'https://user:secret@hooks.acme.test/events',
    'https://hooks acme.test',
    'https://hooks.acme.test/a b',
    'https://hooks.acme.test:port',
    'https://hooks.acme.test:99999',
    'https://[::1',
    'ftp://hooks.acme.test',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'gopher://hooks.acme.test',
    'xhttps://hooks.acme.test',
  ])('may not be %s where an address belongs', (value) => {
    const [problem, ...more] = problemsOf({ label: 'Callback', type: 'TEXTFIELD_1000', isHttpUrl: true }, value);

    expect([problem?.code, more]).toEqual(['INVALID_URL', []]);
    expect(problem?.message).toContain('Callback must be a complete address');
    expect(problem?.message).not.toContain('secret');
  });

  it('names each of its faults', () => {
    expect(codesOf({ type: 'TEXTFIELD_32' }, `${'x'.repeat(40)}\n`)).toEqual(['TOO_LONG', 'CONTROL_CHARACTERS']);
  });

  it.each(['BOOLEAN', 'BOOLEAN_YESNO'] as const)('of type %s is true or false', (type) => {
    expect(codesOf({ type }, 'true')).toEqual([]);
    expect(codesOf({ type }, 'false')).toEqual([]);
    expect(codesOf({ type }, 'perhaps not')).toEqual(['NOT_AN_OPTION']);
  });

  it('of a COMBO is one of those offered, which the message lists', () => {
    const options = ['polling', 'webhook'].map((value) => ({ value, label: value }));

    expect(codesOf({ type: 'COMBO', options }, 'webhook')).toEqual([]);
    expect(problemsOf({ label: 'Events', type: 'COMBO', options }, 'Webhook')[0]?.message).toBe(
      'Events must be one of polling, webhook.',
    );
  });

  it('is not the mask shown in place of a secret, where a secret belongs', () => {
    expect(codesOf({ type: 'PASSWORD', isSecret: true }, secretMask)).toEqual(['INVALID']);
    expect(codesOf({ isSecret: false }, secretMask)).toEqual([]);
    expect(codesOf({ type: 'PASSWORD', isSecret: true }, `${secretMask}*`)).toEqual([]);
  });
});

describe('a value the element does not know', () => {
  it('may be a document of several lines, up to 10,000 characters', () => {
    expect(unknownCodes('event.poller.configuration', `{\n${'x'.repeat(9_997)}}`)).toEqual([]);
    expect(unknownCodes('event.poller.configuration', 'x'.repeat(10_001))).toEqual(['TOO_LONG']);
  });

  it('may hold nothing that a database refuses', () => {
    expect(unknownCodes('extra', 'a\u0000b')).toEqual(['CONTROL_CHARACTERS']);
    expect(unknownCodes('extra', 'a\udc00b')).toEqual(['CONTROL_CHARACTERS']);
  });

  it('is not a mask where its key suggests a secret', () => {
    expect(unknownCodes('oauth.api.key', secretMask, true)).toEqual(['INVALID']);
    expect(unknownCodes('extra', secretMask, false)).toEqual([]);
  });

  it('has a key of 1 to 255 characters that can be seen', () => {
    expect(unknownCodes('k'.repeat(255), 'v')).toEqual([]);
    expect(['', ' ', 'k'.repeat(256), 'a\u0000', 'a\ud83d'].map((key) => unknownCodes(key, 'v'))).toEqual(
      Array.from({ length: 5 }, () => ['INVALID']),
    );
  });

  it('is named by the start of its key, without what cannot be shown', () => {
    const [problem] = unknownShapeProblems(`\u0007${'k'.repeat(62)}😀${'k'.repeat(300)}`, 'v', false);

    expect(problem).toMatchObject({ key: `?${'k'.repeat(62)}?`, code: 'INVALID' });
  });
});
