import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type TestSandbox } from './client.js';

let test: TestSandbox;
beforeAll(async () => void (test = await startSandbox()));
afterAll(() => test.sandbox.close());

const anonymous = { headers: {} };

describe('discovery', () => {
  it('tells the zone of a user who sends no credentials, with its own base and a closing slash', async () => {
    const { status, body } = await test.ask('zoneInformation?user=api-user%40sandbox.isotope.test', anonymous);
    expect(status).toBe(200);
    expect(body).toEqual({
      zoneName: 'Sandbox',
      url: `${test.url}/ATServicesRest/`,
      webUrl: `${test.url}/`,
      ci: 29999,
    });
  });

  it('names the address the caller used, so that a client which knows it as localhost stays there', async () => {
    const { port } = new URL(test.url);
    const { body } = await test.ask('zoneInformation?user=api-user%40sandbox.isotope.test', anonymous);
    const response = await fetch(
      `http://localhost:${port}/atservicesrest/v1.0/zoneinformation?USER=api-user%40sandbox.isotope.test`,
    );
    expect(body.url).toContain('127.0.0.1');
    expect(await response.json()).toMatchObject({ url: `http://localhost:${port}/ATServicesRest/` });
  });

  it.each(['user=nobody%40sandbox.isotope.test', 'user=', ''])(
    'answers 500 for an unknown or blank user (%s)',
    async (query) => {
      const { status, body } = await test.ask(`zoneInformation?${query}`, anonymous);
      expect(status).toBe(500);
      expect(body).toEqual({ errors: ['Zone information could not be determined'] });
    },
  );

  it('knows the zone of a person, who may not read data by the API', async () => {
    expect((await test.ask('zoneInformation?user=maren.holloway', anonymous)).status).toBe(200);
    const headers = { UserName: 'maren.holloway', Secret: 'whatever', ApiIntegrationCode: 'SANDBOX' };
    expect((await test.ask('ThresholdInformation', { headers })).status).toBe(401);
  });

  it.each(['/ATServicesRest/versioninformation', '/atservicesrest/v1.0/VersionInformation'])(
    'tells its version to anyone at %s',
    async (path) => {
      expect((await test.ask(path, anonymous)).body).toEqual({ apiVersions: ['v1.0'] });
    },
  );

  it('answers an unknown path with the message the vendor’s server gives', async () => {
    const { status, body } = await test.ask('Nonsense/query');
    expect(status).toBe(404);
    expect(body.Message).toMatch(/^No HTTP resource was found that matches the request URI '.*Nonsense\/query'\.$/);
  });
});
