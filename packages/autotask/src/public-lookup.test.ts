import { describe, expect, it } from 'vitest';
import { createPublicLookup, isPublicAddress, type Resolve } from './public-lookup.js';

describe('isPublicAddress', () => {
  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine at any of its names', '127.255.255.254'],
    ['no address in particular', '0.0.0.0'],
    ['a private network', '10.0.0.1'],
    ['another', '172.16.0.1'],
    ['the end of it', '172.31.255.254'],
    ['a home’s', '192.168.1.1'],
    ['what clouds keep their secrets at', '169.254.169.254'],
    ['a carrier’s own', '100.64.0.1'],
    ['what is kept for measuring', '198.18.0.1'],
    ['what is kept for protocols', '192.0.0.8'],
    ['what is kept for books', '203.0.113.1'],
    ['many at once', '224.0.0.251'],
    ['what is kept for later', '240.0.0.1'],
    ['everybody', '255.255.255.255'],
    ['this machine by IPv6', '::1'],
    ['no address in particular by IPv6', '::'],
    ['this machine mapped', '::ffff:127.0.0.1'],
    ['this machine mapped in hexadecimal', '::ffff:7f00:1'],
    ['a private network mapped', '::ffff:10.0.0.1'],
    ['this machine the old way of mapping', '::7f00:1'],
    ['this machine translated', '64:ff9b::7f00:1'],
    ['this machine translated locally', '64:ff9b:1::7f00:1'],
    ['this machine by 6to4', '2002:7f00:1::'],
    ['a private network by Teredo', '2001:0:4136:e378:8000:63bf:f5ff:fffe'],
    ['a link', 'fe80::1'],
    ['a site', 'fec0::1'],
    ['a private network by IPv6', 'fd00:ec2::254'],
    ['many at once by IPv6', 'ff02::1'],
    ['what is kept for books by IPv6', '2001:db8::1'],
    ['nowhere', '100::1'],
    ['no address at all', 'webservices5.autotask.net'],
    ['nothing', ''],
  ])('is not: %s, %s', (_, address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:1.1.1.1'])('is: %s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
});

const familyOf = (address: string) => (address.includes(':') ? 6 : 4);
const resolving =
  (...answers: readonly (readonly string[])[]): Resolve =>
  (_, __, done) => {
    const [addresses = [], ...later] = answers;
    answers = later.length > 0 ? later : answers;
    done(
      null,
      addresses.map((address) => ({ address, family: familyOf(address) })),
    );
  };

/** What a socket is given for a host: its addresses, or the code of the error. */
const lookUp = (resolve: Resolve, { all = true, exempt = [] as string[] } = {}) =>
  new Promise((settle) =>
    createPublicLookup(exempt, resolve)('localhost', { all }, (error, found) => settle(error?.code ?? found)),
  );

describe('createPublicLookup', () => {
  it('gives the addresses that were checked', async () => {
    const found = [
      { address: '1.1.1.1', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ];
    expect(await lookUp(resolving(['1.1.1.1', '2606:4700::1111']))).toEqual(found);
    expect(await lookUp(resolving(['1.1.1.1']), { all: false })).toBe('1.1.1.1');
  });

  it('gives none at all when one of them is not public', async () => {
    expect(await lookUp(resolving(['1.1.1.1', '10.0.0.1']))).toBe('EADDRNOTPUBLIC');
    expect(await lookUp(resolving(['10.0.0.1', '1.1.1.1']), { all: false })).toBe('EADDRNOTPUBLIC');
    expect(await lookUp(resolving([]))).toBe('EADDRNOTPUBLIC');
  });

  it('checks every time, for a name may answer differently the second time', async () => {
    const rebinding = resolving(['1.1.1.1'], ['127.0.0.1']);
    expect([await lookUp(rebinding), await lookUp(rebinding)]).toEqual([
      [{ address: '1.1.1.1', family: 4 }],
      'EADDRNOTPUBLIC',
    ]);
  });

  it('lets a host that is exempt be anywhere', async () => {
    const found = await lookUp(resolving(['127.0.0.1']), { exempt: ['localhost'] });
    expect(found).toEqual([{ address: '127.0.0.1', family: 4 }]);
  });

  it('hands on why a name could not be looked up', async () => {
    const failing: Resolve = (_, __, done) => done(Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }), []);
    expect(await lookUp(failing)).toBe('ENOTFOUND');
  });
});
