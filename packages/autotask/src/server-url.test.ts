import { describe, expect, it } from 'vitest';
import { AutotaskError } from './errors.js';
import { normalizeServerUrl } from './server-url.js';

const zone = (number: number) => ({
  origin: `https://webservices${number}.autotask.net`,
  zoneNumber: number,
  isDiscovery: false,
});
const discovery = { origin: 'https://webservices.autotask.net', isDiscovery: true };

const refusal = (input: string, allowedOrigins: readonly string[] = []): AutotaskError => {
  try {
    throw new Error(`Was understood: ${JSON.stringify(normalizeServerUrl(input, { allowedOrigins }))}`);
  } catch (error) {
    if (error instanceof AutotaskError) return error;
    throw error;
  }
};

describe('what a person pastes as server URL', () => {
  it.each([
    ['3', zone(3)],
    [' 14 ', zone(14)],
    ['webservices3', zone(3)],
    ['ww3', zone(3)],
    ['https://ww3.autotask.net/Autotask/Views/Home.aspx?x=1#top', zone(3)],
    ['https://webservices3.autotask.net', zone(3)],
    ['HTTPS://WebServices3.AutoTask.NET/ATServicesRest', zone(3)],
    ['https://webservices3.autotask.net/atservicesrest/V1.0/', zone(3)],
    ['https://webservices3.autotask.net:443/atservicesrest/v1.0', zone(3)],
    ['webservices3.autotask.net/ATServicesRest/', zone(3)],
    ['https://webservices3.autotask.net/ATServices/1.5/atws.asmx', zone(3)],
    ['https://webservices3.autotask.net/ATServices/1.6/atws.wsdl', zone(3)],
    ['https://webservices128.autotask.net/', zone(128)],
    ['https://prde.autotask.net/atservicesrest/', { origin: 'https://prde.autotask.net', isDiscovery: false }],
    ['', discovery],
    ['   ', discovery],
    ['https://webservices.autotask.net/atservicesrest/v1.0/zoneInformation', discovery],
    ['https://www.autotask.net/', discovery],
    ['autotask.net', discovery],
  ])('understands “%s”', (input, expected) => {
    expect(normalizeServerUrl(input)).toEqual(expected);
  });

  it.each([
    ['another scheme', 'http://webservices3.autotask.net/'],
    ['another scheme', 'ftp://webservices3.autotask.net/'],
    ['another scheme', 'javascript://webservices3.autotask.net/%0aalert(1)'],
    ['another scheme', 'file:///etc/passwd'],
    ['a scheme without slashes', 'https:webservices3.autotask.net'],
    ['another port', 'https://webservices3.autotask.net:8443/'],
    ['two ports', 'https://webservices3.autotask.net:443:443/'],
    ['user info', 'https://user:word@webservices3.autotask.net/'],
    ['user info before another host', 'https://webservices3.autotask.net@evil.example/'],
    ['user info behind a backslash', 'https://evil.example\\@webservices3.autotask.net/'],
    ['a backslash', 'https:\\\\webservices3.autotask.net'],
    ['another host', 'https://evil.example/webservices3.autotask.net'],
    ['a host that begins alike', 'https://webservices3.autotask.net.evil.example/'],
    ['a host that ends alike', 'https://evilautotask.net/'],
    ['a host below a host', 'https://a.webservices3.autotask.net/'],
    ['a trailing dot', 'https://webservices3.autotask.net./'],
    ['a doubled dot', 'https://webservices3..autotask.net/'],
    ['full-width dots', 'https://webservices3。autotask．net/'],
    ['a letter that imitates another', 'https://webservices3.autotasK.net/'.replace('K', '\u212a')],
    ['an encoded dot', 'https://webservices3%2eautotask.net/'],
    ['a soft hyphen', 'https://web\u00adservices3.autotask.net/'],
    ['an underscore', 'https://web_services.autotask.net/'],
    ['a line break', 'https://webservices3.autotask.net/\r\nHost: evil.example'],
    ['a tab', 'https://web\tservices3.autotask.net/'],
    ['a zero byte', 'https://webservices3.autotask.net/\0'],
    ['loopback', 'http://127.0.0.1:4010/'],
    ['loopback by name', 'https://localhost/'],
    ['a private address', 'https://10.0.0.1/ATServicesRest'],
    ['the metadata address', 'http://169.254.169.254/latest/meta-data'],
    ['IPv6', 'https://[::1]/'],
    ['an address as one number', 'https://2130706433/'],
    ['zone 0', '0'],
    ['a number too long', '12345'],
    ['no host', 'https://'],
    ['words', 'my server'],
    ['something endless', `https://webservices3.autotask.net/${'x'.repeat(2_100)}`],
  ])('refuses %s: %s', (_what, input) => {
    expect(refusal(input)).toMatchObject({
      code: 'SERVER_URL_INVALID',
      field: 'serverUrl',
      message: expect.stringContaining('https://ww3.autotask.net'),
    });
  });

  it('says what is wrong in particular', () => {
    expect(refusal('http://ww3.autotask.net').message).toMatch(/must begin with https/);
    expect(refusal('https://ww3.autotask.net:8443').message).toMatch(/must not name a port/);
    expect(refusal('https://10.0.0.1').message).toMatch(/“10\.0\.0\.1” is not an address of Autotask/);
  });

  it('never repeats a password that stands in the address', () => {
    expect(refusal('https://user:hunter2@webservices3.autotask.net/').message).not.toContain('hunter2');
  });
});

describe('allowed origins', () => {
  const allowedOrigins = ['http://127.0.0.1:4010/'];

  it('accepts one with any path after it', () => {
    for (const path of ['', '/', '/ATServicesRest/V1.0', '?x=1'])
      expect(normalizeServerUrl(`http://127.0.0.1:4010${path}`, { allowedOrigins })).toEqual({
        origin: 'http://127.0.0.1:4010',
        isDiscovery: false,
      });
  });

  it.each([
    'http://127.0.0.1:4011/',
    'https://127.0.0.1:4010/',
    'http://127.0.0.1/',
    'http://localhost:4010/',
    'http://127.0.0.1:4010@evil.example/',
    'http://127.0.0.1:4010.evil.example/',
    '127.0.0.1:4010',
  ])('accepts it exactly, so not %s', (input) => {
    expect(refusal(input, allowedOrigins).code).toBe('SERVER_URL_INVALID');
  });
});
