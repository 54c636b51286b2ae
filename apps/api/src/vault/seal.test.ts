import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SealContext } from '../instances/ports.js';
import { type KeyRing, keyRingOf } from './key-ring.js';
import { EnvelopeError, open, seal } from './seal.js';

const ringOf = (...fills: readonly number[]): KeyRing =>
  keyRingOf(
    fills.map((fill) => Buffer.alloc(32, fill).toString('base64')),
    'test',
  );

const ring = ringOf(1);
const context: SealContext = { organizationId: 'acme', subjectId: 'row-1', purpose: 'configuration' };

/** Text as requests may hold it, lone surrogates aside: those are refused before anything is sealed. */
const anyText = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('seal and open', () => {
  it('gives back any text that was sealed', () => {
    fc.assert(fc.property(anyText, (text) => open(ring, context, seal(ring, context, text)) === text));
  });

  it('writes the key id, a nonce of 12 bytes and a body with its tag of 16', () => {
    const [version, keyId, nonce = '', body = '', ...rest] = seal(ring, context, 'five!').split('.');
    expect([version, keyId, rest]).toEqual(['v1', ring[0].id, []]);
    expect(Buffer.from(nonce, 'base64url')).toHaveLength(12);
    expect(Buffer.from(body, 'base64url')).toHaveLength(5 + 16);
  });

  it('never makes the same envelope twice', () => {
    const made = new Set(Array.from({ length: 1000 }, () => seal(ring, context, 'the same')));
    expect(made.size).toBe(1000);
  });

  it('shows nothing of the text', () => {
    const envelope = seal(ring, context, 'correct horse battery staple');
    expect(Buffer.from(envelope.split('.')[3] ?? '', 'base64url').toString('latin1')).not.toContain('horse');
  });
});

describe('an envelope does not open', () => {
  it.each([
    ['in another row', { ...context, subjectId: 'row-2' }],
    ['in another organisation', { ...context, organizationId: 'globex' }],
    ['for another purpose', { ...context, purpose: 'token' }],
    [
      'where the same letters are cut differently',
      { organizationId: 'acmer', subjectId: 'ow-1', purpose: 'configuration' },
    ],
  ])('%s', (_, elsewhere) => {
    const envelope = seal(ring, context, 'secret');
    expect(() => open(ring, elsewhere, envelope)).toThrow(EnvelopeError);
  });

  it('when the parts of its context hold what could look like a separator', () => {
    const shifted = fc.tuple(anyText, anyText, anyText).chain((parts) =>
      fc.tuple(
        fc.constant(parts),
        fc.tuple(anyText, anyText, anyText).filter((other) => other.some((part, at) => part !== parts[at])),
      ),
    );
    const contextOf = ([organizationId, subjectId, purpose]: readonly [string, string, string]) => ({
      organizationId,
      subjectId,
      purpose,
    });
    fc.assert(
      fc.property(shifted, ([here, there]) => {
        const envelope = seal(ring, contextOf(here), 'secret');
        expect(() => open(ring, contextOf(there), envelope)).toThrow(EnvelopeError);
      }),
    );
  });

  it('after a change of any one byte of its nonce, body or tag', () => {
    const [version, keyId, nonce = '', body = ''] = seal(ring, context, 'secret').split('.');
    const changed = [...tampered(nonce).map((bad) => [bad, body]), ...tampered(body).map((bad) => [nonce, bad])];
    expect(changed).toHaveLength(12 + 6 + 16);
    for (const [badNonce, badBody] of changed) {
      expect(() => open(ring, context, [version, keyId, badNonce, badBody].join('.'))).toThrow(EnvelopeError);
    }
  });

  it('when it is cut off anywhere', () => {
    const envelope = seal(ring, context, 'secret');
    for (let length = 0; length < envelope.length; length += 1) {
      expect(() => open(ring, context, envelope.slice(0, length))).toThrow(EnvelopeError);
    }
  });

  it('when something is added to it', () => {
    const envelope = seal(ring, context, 'secret');
    for (const longer of [`${envelope}.`, `${envelope}.AAAA`, `${envelope}AAAA`, `v1.${envelope}`]) {
      expect(() => open(ring, context, longer)).toThrow(EnvelopeError);
    }
  });

  it('under a version that does not exist', () => {
    expect(() => open(ring, context, seal(ring, context, 'secret').replace('v1', 'v2'))).toThrow(EnvelopeError);
  });

  it('under a key that is not on the ring, and says which', () => {
    const envelope = seal(ring, context, 'secret');
    expect(() => open(ringOf(2), context, envelope)).toThrow(`sealed under key ${ring[0].id}`);
  });

  it('under another key that claims its id', () => {
    const other = ringOf(2);
    const claimed = seal(ring, context, 'secret').replace(ring[0].id, other[0].id);
    expect(() => open(other, context, claimed)).toThrow(EnvelopeError);
  });

  it('with its content or its key in the error', () => {
    const envelope = seal(ring, context, 'hunter2-hunter2');
    const error = thrownBy(() => open(ring, { ...context, subjectId: 'row-2' }, envelope));
    expect(`${error.message} ${error.stack}`).not.toContain('hunter2');
    expect(error.message).not.toContain(ring[0].bytes.toString('base64'));
  });
});

describe('a key ring of several keys', () => {
  it('seals under the first and opens what any of them sealed', () => {
    const [old, fresh] = [ringOf(1), ringOf(2)];
    const both = ringOf(2, 1);
    expect(seal(both, context, 'new').split('.')[1]).toBe(fresh[0].id);
    expect(open(both, context, seal(old, context, 'made before'))).toBe('made before');
  });
});

/** The base64url text with each byte changed in turn, in one bit of it. */
function tampered(text: string): string[] {
  const bytes = Buffer.from(text, 'base64url');
  return Array.from(bytes, (byte, at) => {
    const changed = Buffer.from(bytes);
    changed[at] = byte ^ (1 << (at % 8));
    return changed.toString('base64url');
  });
}

function thrownBy(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('It did not throw.');
}
