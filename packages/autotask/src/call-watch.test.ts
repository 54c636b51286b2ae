import { expect, it } from 'vitest';
import { describeCall } from './call-watch.js';

it.each([
  ['https://webservices5.autotask.net/ATServicesRest/V1.0/Companies/1234', '/ATServicesRest/V1.0/Companies/{id}'],
  [
    'https://webservices5.autotask.net/atservicesrest/v1.0/zoneInformation?user=ada@example.com',
    '/atservicesrest/v1.0/zoneInformation',
  ],
  [
    'https://webservices5.autotask.net/ATServicesRest/V1.0/Companies/query?search={"a":1}',
    '/ATServicesRest/V1.0/Companies/query',
  ],
  [
    'https://webservices5.autotask.net/ATServicesRest/V1.0/Companies/12/Contacts/34',
    '/ATServicesRest/V1.0/Companies/{id}/Contacts/{id}',
  ],
  ['https://webservices5.autotask.net/ATServicesRest/V1.0/s3cret-9f8e/x', '/ATServicesRest/V1.0/{…}/x'],
])('tells a call by its pattern, never by its values: %s', (url, route) => {
  expect(describeCall('GET', url)).toEqual({ method: 'GET', route, host: 'webservices5.autotask.net' });
});

it('names no host that is not the vendor’s', () => {
  expect(describeCall('GET', 'http://127.0.0.1:4010/ATServicesRest/V1.0/Companies').host).toBeUndefined();
});
