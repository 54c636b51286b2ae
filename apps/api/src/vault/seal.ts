import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { SealContext } from '../instances/ports.js';
import { freshBytes } from '../random.js';
import type { KeyRing } from './key-ring.js';

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** An envelope that does not open: made under another key, moved to another row, or changed. */
export class EnvelopeError extends Error {
  override readonly name = 'EnvelopeError';
}

/**
 * Seals text with AES-256-GCM under the ring's first key. The envelope is `v1.<keyId>.<nonce>.<body+tag>` in base64url;
 * organisation, instance and purpose are associated data, so it opens only where it was sealed for.
 */
export function seal(ring: KeyRing, context: SealContext, text: string): string {
  const [{ id, bytes }] = ring;
  const nonce = freshBytes(nonceLength);
  const cipher = createCipheriv(algorithm, bytes, nonce, { authTagLength: tagLength });
  cipher.setAAD(associatedData(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `v1.${id}.${nonce.toString('base64url')}.${body.toString('base64url')}`;
}

/** Opens an envelope; throws an EnvelopeError that says nothing of its content. */
export function open(ring: KeyRing, context: SealContext, envelope: string): string {
  const [version, keyId, nonce, body, ...rest] = envelope.split('.');
  if (version !== 'v1' || !keyId || !nonce || !body || rest.length > 0) throw new EnvelopeError('not an envelope');
  const key = ring.find(({ id }) => id === keyId);
  if (!key) throw new EnvelopeError(`sealed under key ${keyId}, which is not on the key ring`);
  return decipher(key.bytes, context, Buffer.from(nonce, 'base64url'), Buffer.from(body, 'base64url'));
}

function decipher(key: Buffer, context: SealContext, nonce: Buffer, body: Buffer): string {
  if (nonce.length !== nonceLength || body.length < tagLength) throw new EnvelopeError('not an envelope');
  try {
    const decipherer = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength });
    decipherer.setAAD(associatedData(context));
    decipherer.setAuthTag(body.subarray(-tagLength));
    const text = Buffer.concat([decipherer.update(body.subarray(0, -tagLength)), decipherer.final()]);
    return text.toString('utf8');
  } catch (error) {
    throw new EnvelopeError('does not open: changed, or moved from another row', { cause: error });
  }
}

/** JSON keeps the three parts apart whatever characters they hold. */
const associatedData = ({ organizationId, subjectId, purpose }: SealContext) =>
  Buffer.from(JSON.stringify([organizationId, subjectId, purpose]), 'utf8');
