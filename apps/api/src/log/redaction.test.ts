import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedaction } from './redaction.js';

const cleaned = (secret: string, text: string) => {
  const redaction = createRedaction();
  redaction.remember(secret);
  return redaction.clean(text);
};

describe('a remembered secret', () => {
  const secret = 'p@ss "w\\rd"/ü€+é';

  it.each([
    ['in plain text', secret],
    ['in JSON', JSON.stringify({ secret })],
    ['in JSON within JSON', JSON.stringify({ line: JSON.stringify({ secret }) })],
    ['in an address', `https://x.test/?secret=${encodeURIComponent(secret)}`],
    ['in a form', `${new URLSearchParams({ secret }).toString()}`],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64 for addresses', Buffer.from(secret).toString('base64url')],
    ['in hexadecimal digits', Buffer.from(secret).toString('hex')],
  ])('is taken out %s', (_, text) => {
    const left = cleaned(secret, `before ${text} after`);
    expect(left).toMatch(/^before .*\[redacted\].* after$/);
    for (const trace of ['w\\rd', 'rd%22', 'rd%5C', Buffer.from('ss "w').toString('hex')])
      expect(left).not.toContain(trace);
  });

  it('is taken out everywhere it stands', () => {
    expect(cleaned('hunter2', 'hunter2 and hunter2hunter2')).toBe('[redacted] and [redacted][redacted]');
  });

  it('is taken out whole, also when another one is a part of it', () => {
    const redaction = createRedaction();
    redaction.remember('hunter2');
    redaction.remember('hunter2-and-more');
    expect(redaction.clean('x hunter2-and-more y hunter2 z')).toBe('x [redacted] y [redacted] z');
  });

  it('is taken out with another one that it overlaps', () => {
    const redaction = createRedaction();
    redaction.remember('hunter2-and-more');
    redaction.remember('more-or-less');
    expect(redaction.clean('x hunter2-and-more-or-less y')).toBe('x [redacted] y');
  });

  it('is left in none of its forms, however many there are and however they run into each other', () => {
    const anySecret = fc.string({
      unit: fc.constantFrom('x', 'y', '"', '\\', '/', ' ', 'ü'),
      minLength: 6,
      maxLength: 12,
    });
    const forms = [
      (secret: string) => secret,
      (secret: string) => JSON.stringify(secret).slice(1, -1),
      (secret: string) => JSON.stringify(JSON.stringify(secret)).slice(3, -3),
      encodeURIComponent,
      (secret: string) => new URLSearchParams({ secret }).toString().slice('secret='.length),
      (secret: string) => Buffer.from(secret).toString('base64'),
      (secret: string) => Buffer.from(secret).toString('base64url'),
      (secret: string) => Buffer.from(secret).toString('hex'),
    ];
    const anyPart = fc.tuple(fc.nat(), fc.constantFrom(...forms), fc.nat({ max: 4 }), fc.constantFrom('', 'x', ' - '));
    const anyText = fc.array(anyPart, { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(anySecret, { minLength: 1, maxLength: 30 }), anyText, (secrets, parts) => {
        const redaction = createRedaction();
        secrets.forEach(redaction.remember);
        const pieces = parts.map(([which, write, cut, after]) => {
          const written = write(secrets[which % secrets.length] ?? '');
          return (cut > 2 ? written.slice(cut) : written) + after;
        });
        const left = redaction.clean(pieces.join(''));
        for (const secret of secrets) for (const write of forms) expect(left).not.toContain(write(secret));
      }),
    );
  });

  it('leaves a line that holds it as good JSON', () => {
    const anySecret = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(anySecret, (given) => {
        const line = JSON.stringify({ msg: `wrong: ${given}`, other: 1 });
        const left = cleaned(given, line);
        expect(JSON.parse(left).msg ?? '').not.toContain(given);
      }),
    );
  });
});

describe('what is not remembered', () => {
  it('is left as it is', () => {
    expect(cleaned('hunter2', 'an ordinary line')).toBe('an ordinary line');
  });

  it('is nothing at all and what is too short to be told from a word', () => {
    const redaction = createRedaction();
    for (const short of [undefined, '', 'a', 'error']) redaction.remember(short);
    expect(redaction.clean('an error')).toBe('an error');
  });

  it('is what was not used while four thousand others came', () => {
    const redaction = createRedaction();
    redaction.remember('the-oldest');
    redaction.remember('used-again');
    for (let made = 0; made < 1_999; made += 1) redaction.remember(`secret-${made}`);
    redaction.remember('used-again');
    for (let made = 2_000; made < 3_999; made += 1) redaction.remember(`secret-${made}`);
    expect(redaction.clean('the-oldest used-again secret-3998')).toBe('the-oldest [redacted] [redacted]');
  });
});

it('keeps a secret for certain while two thousand others come', () => {
  const redaction = createRedaction();
  for (let made = 0; made < 1_234; made += 1) redaction.remember(`before-${made}`);
  redaction.remember('kept-for-certain');
  for (let made = 0; made < 1_999; made += 1) redaction.remember(`secret-${made}`);
  expect(redaction.clean('kept-for-certain')).toBe('[redacted]');
});

it('takes half a character for what it is', () => {
  expect(cleaned('abcdef\ud83d', 'abcdef\ud83d!')).toBe('[redacted]!');
});
