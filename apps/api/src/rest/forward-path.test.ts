import { describe, expect, it } from 'vitest';
import { forwardPath } from './forward-path.js';

it.each([
  ['/hubs/crm/accounts', '/hubs/crm/accounts'],
  ['/hubs/anything/accounts/7', '/hubs/anything/accounts/7'],
  ['/accounts/7', '/hubs/crm/accounts/7'],
  ['/ping', '/hubs/crm/ping'],
  ['/users', '/hubs/crm/users'],
  ['//hubs//crm///contacts/', '/hubs/crm/contacts'],
  ['/files/a%20b', '/hubs/crm/files/a%20b'],
])('passes the hub call %s on as %s', (path, sent) => {
  expect(forwardPath(path, 'crm')).toEqual({ path: sent, isPlatformCall: false });
});

it.each([
  '/instances/docs',
  '/instances/objects/accounts/definitions',
  '/instances/transformations',
  '/instances/events',
])('passes %s on, which is about the instance of the token', (path) => {
  expect(forwardPath(path, 'crm')).toEqual({ path, isPlatformCall: true });
});

describe('what would show the operator’s own account', () => {
  it.each([
    '/',
    '/instances',
    '/instances/7',
    '/instances/configuration',
    '/instances/events/analytics',
    '/elements',
    '/hubs',
    '/hubs/crm',
    '/hubs/crm/elements',
    '/organizations/me',
    '/authentication/secrets',
    '/accounts/instances',
    '/accounts/7/instances',
    '/usage',
    '/INSTANCES/7',
    '/%69nstances',
    '/instances;x=1',
    '/instances%2F7',
    '/hubs/crm/../../instances',
    '/hubs/crm/%2e%2e/%2E%2E/instances',
    '/hubs/crm/..%2f..%2finstances',
    '/hubs/crm/..;/..;/instances',
    '/hubs/crm/..\\..\\instances',
    '/hubs/crm/./ping',
    '/hubs/crm/%zz',
  ])('is not passed on: %s', (path) => {
    expect(forwardPath(path, 'crm')).toBeUndefined();
  });
});
