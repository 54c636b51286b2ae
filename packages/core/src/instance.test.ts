import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../test/builders.js';
import { cleanName, cleanTags, instanceLimits, verificationSchema } from './instance.js';

describe('cleanName', () => {
  it('removes HTML tags, as the platform did', () => {
    expect(cleanName('<a href="https://evil.test">churros-xss</a>')).toBe('churros-xss');
  });

  it('folds white space of every kind, also what a removed tag leaves behind', () => {
    expect(cleanName('\t Acme\u00a0 \r\n <b> </b> Sons\u3000')).toBe('Acme Sons');
  });

  it('leaves out what cannot be seen or stored', () => {
    expect(cleanName('\u202eRTL\u202c \u2066Acme\u2069')).toBe('RTL Acme');
    expect(cleanName('Ac\u0000me\u007f \ud800Sons\udc00\u0085')).toBe('Acme Sons');
  });

  it('keeps letters of every script and emoji whole', () => {
    expect(cleanName('Łódź 東京 👩‍👩‍👧 a < b')).toBe('Łódź 東京 👩‍👩‍👧 a < b');
  });

  it('sees the tag that a removed control character was hiding', () => {
    expect(cleanName('<\u0000script>alert(1)')).toBe('alert(1)');
  });

  it('gives back a clean name unchanged, whatever it was made from', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(cleanName(cleanName(name))).toBe(cleanName(name));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});

describe('cleanTags', () => {
  it('keeps each cleaned tag once, in the order given', () => {
    expect(cleanTags([' b ', 'a', '<i>b</i>', '', '  '], 'Acme')).toEqual(['b', 'a']);
  });

  it.each([[undefined], [[]], [['  ', '<b></b>']]])('makes the name the one tag when there is none: %j', (tags) => {
    expect(cleanTags(tags, 'Acme')).toEqual(['Acme']);
  });

  it('gives the longest name there may be as a tag in full, so that it is found by it', () => {
    const name = 'n'.repeat(instanceLimits.name);

    expect(cleanTags([], name)).toEqual([name]);
  });

  it('never cuts a character in two', () => {
    expect(cleanTags([], `${'n'.repeat(instanceLimits.tag - 1)}😀`)).toEqual(['n'.repeat(instanceLimits.tag - 1)]);
  });

  it('has no tag for a name of nothing', () => {
    expect(cleanTags([], '')).toEqual([]);
  });
});

describe('a stored verification', () => {
  it('is read back from JSON as it was', () => {
    const receipt = {
      verdict: 'REJECTED' as const,
      stages: [
        {
          name: 'ZONE' as const,
          status: 'PASSED' as const,
          startedAt: new Date('2026-03-01T08:30:00Z'),
          durationMs: 4,
        },
        {
          name: 'SIGN_IN' as const,
          status: 'FAILED' as const,
          code: 'CREDENTIALS_REJECTED' as const,
          providerMessage: 'Unauthorized',
        },
      ],
      startedAt: new Date('2026-03-01T08:30:00Z'),
      durationMs: 12,
    };

    expect(verificationSchema.parse(JSON.parse(JSON.stringify(receipt)))).toEqual(receipt);
  });
});
