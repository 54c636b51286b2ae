import { describe, expect, it } from 'vitest';
import { forgetSession, keepSession, readSession } from './session-cookie';

const local = { origin: 'http://localhost:3000', isSecure: false };
const secure = { origin: 'https://isotope.example', isSecure: true };
const expiresAt = new Date('2026-03-12T08:30:00Z');

describe('the session cookie', () => {
  it('is out of reach of scripts, of other sites and of plain HTTP where the console is public', () => {
    expect(keepSession('abc', expiresAt, secure)).toBe(
      '__Host-isotope_session=abc; Path=/; HttpOnly; SameSite=Lax; Expires=Thu, 12 Mar 2026 08:30:00 GMT; Secure',
    );
  });

  it('goes without Secure on this machine, where there is no HTTPS', () => {
    expect(keepSession('abc', expiresAt, local)).toBe(
      'isotope_session=abc; Path=/; HttpOnly; SameSite=Lax; Expires=Thu, 12 Mar 2026 08:30:00 GMT',
    );
  });

  it('is read back among other cookies', () => {
    expect(readSession('isotope_theme=dark; isotope_session=a+/b==; x=y', local)).toBe('a+/b==');
  });

  it('is not read from the other place’s cookie, which a plain page could have planted', () => {
    expect(readSession('isotope_session=planted', secure)).toBeUndefined();
  });

  it('is not read where no place is safe, nor from a value that could not be a token', () => {
    expect(readSession('isotope_session=abc', undefined)).toBeUndefined();
    expect(readSession('isotope_session=a"b', local)).toBeUndefined();
    expect(readSession(null, local)).toBeUndefined();
  });

  it('refuses to write a token that would add attributes of its own', () => {
    expect(() => keepSession('abc; Domain=evil.example', expiresAt, local)).toThrow(TypeError);
  });

  it('is forgotten by a date long past', () => {
    expect(forgetSession(local)).toContain('isotope_session=; ');
    expect(forgetSession(local)).toContain('Expires=Thu, 01 Jan 1970 00:00:00 GMT');
  });
});
