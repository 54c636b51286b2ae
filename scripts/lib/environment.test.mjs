import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiEnvironment, consoleEnvironment, sandboxEnvironment } from './environment.mjs';
import { readSettings } from './settings.mjs';

const secrets = {
  DATABASE_URL: 'postgres://isotope:word@db/isotope',
  ISOTOPE_MASTER_KEY: 'key',
  ISOTOPE_USER_SECRET: 'user',
  ISOTOPE_ORGANIZATION_SECRET: 'organization',
  ISOTOPE_UPSTREAM_USER_SECRET: 'upstream',
  ISOTOPE_UPSTREAM_ORGANIZATION_SECRET: 'upstream organization',
  ISOTOPE_AUTOTASK_INTEGRATION_CODE: 'code',
};

const of = (make, env) => make(readSettings(env), env);

test('hands the secrets to the api and to nothing else', () => {
  const api = of(apiEnvironment, secrets);
  for (const [name, value] of Object.entries(secrets)) assert.equal(api[name], value);
  for (const make of [consoleEnvironment, sandboxEnvironment]) {
    const env = of(make, secrets);
    for (const name of Object.keys(secrets)) assert.equal(name in env, false, name);
  }
});

test('tells every part the same ports, host and data directory', () => {
  const env = { ISOTOPE_API_PORT: '5000', ISOTOPE_DATA_DIR: '/srv/isotope', PATH: '/bin' };
  for (const make of [apiEnvironment, consoleEnvironment, sandboxEnvironment]) {
    const { ISOTOPE_API_PORT, ISOTOPE_WEB_PORT, ISOTOPE_HOST, ISOTOPE_DATA_DIR, NODE_ENV, PATH } = of(make, env);
    assert.deepEqual([ISOTOPE_API_PORT, ISOTOPE_WEB_PORT, ISOTOPE_HOST], ['5000', '3000', '127.0.0.1']);
    assert.deepEqual([ISOTOPE_DATA_DIR, NODE_ENV, PATH], ['/srv/isotope', 'production', '/bin']);
  }
});

test('the sandbox is on unless it was turned off', () => {
  assert.equal(of(apiEnvironment, {}).ISOTOPE_SANDBOX, 'on');
  assert.equal(of(apiEnvironment, { ISOTOPE_SANDBOX: 'off' }).ISOTOPE_SANDBOX, 'off');
});

test('the console finds the api where it listens, or where it is told', () => {
  assert.equal(of(consoleEnvironment, { ISOTOPE_API_PORT: '5000' }).ISOTOPE_API_URL, 'http://127.0.0.1:5000');
  assert.equal(
    of(consoleEnvironment, { ISOTOPE_API_URL: 'https://api.example' }).ISOTOPE_API_URL,
    'https://api.example',
  );
});

test('leaves out a variable of ours that is empty', () => {
  assert.equal('ISOTOPE_PUBLIC_URL' in of(apiEnvironment, { ISOTOPE_PUBLIC_URL: '' }), false);
});
