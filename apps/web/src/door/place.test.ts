import { describe, expect, it } from 'vitest';
import { placeOf } from './place';

const publicUrl = new URL('https://isotope.example/');

describe('placeOf', () => {
  it.each(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'isotope.localhost', 'LOCALHOST:3000'])(
    'takes %s for this machine, over plain HTTP',
    (host) => {
      expect(placeOf(host, undefined)).toEqual({ origin: `http://${host.toLowerCase()}`, isSecure: false });
    },
  );

  it.each(['isotope.example', '10.0.0.4:3000', '127.0.0.1.evil.example', 'localhost.evil.example', null])(
    'knows no place for %s without a public address',
    (host) => {
      expect(placeOf(host, undefined)).toBeUndefined();
    },
  );

  it('answers only to the public address once that is HTTPS, whatever the Host header says', () => {
    const place = { origin: 'https://isotope.example', isSecure: true };
    expect(placeOf('isotope.example', publicUrl)).toEqual(place);
    expect(placeOf('localhost:3000', publicUrl)).toEqual(place);
  });

  it('gives no session to a public address without HTTPS', () => {
    expect(placeOf('isotope.example', new URL('http://isotope.example'))).toBeUndefined();
  });
});
