import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiEnvironment, commandEnvironment, consoleEnvironment, sandboxEnvironment } from './environment.mjs';
import { readSettings } from './settings.mjs';

const secrets = {
  DATABASE_URL: 'postgres://isotope:word@db/isotope',
  ISOTOPE_MASTER_KEY: 'key',
  ISOTOPE_USER_SECRET: 'user',
  ISOTOPE_ORGANIZATION_SECRET: 'organization',
  ISOTOPE_UPSTREAM_USER_SECRET: 'upstream',
  ISOTOPE_UPSTREAM_ORGANIZATION_SECRET: 'upstream organization',
  ISOTOPE_AUTOTASK_INTEGRATION_CODE: 'code',
  ISOTOPE_METRICS_TOKEN: 'metrics token',
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

test('the sandbox, which asks nobody who they are, listens on this machine alone', () => {
  const open = { ISOTOPE_HOST: '0.0.0.0', ISOTOPE_PUBLIC_URL: 'https://isotope.example' };
  assert.equal(of(sandboxEnvironment, open).ISOTOPE_HOST, '127.0.0.1');
  assert.equal(of(apiEnvironment, open).ISOTOPE_HOST, '0.0.0.0');
  const { sandboxUrl } = readSettings({ ...open, ISOTOPE_HOST: '192.0.2.7' });
  assert.equal(sandboxUrl, 'http://127.0.0.1:4010');
});

test('the headers traces are sent with, which may hold a secret, reach those that send some', () => {
  const traced = { OTEL_EXPORTER_OTLP_HEADERS: 'authorization=secret' };
  for (const make of [apiEnvironment, consoleEnvironment]) assert.ok('OTEL_EXPORTER_OTLP_HEADERS' in of(make, traced));
  assert.equal('OTEL_EXPORTER_OTLP_HEADERS' in of(sandboxEnvironment, traced), false);
});

test('the command has the same as the api, and judges by itself what cannot be meant', () => {
  for (const env of [{}, { ISOTOPE_API_PORT: '5000', ISOTOPE_SANDBOX: '', ISOTOPE_DATA_DIR: 'data/a', PATH: '/bin' }])
    assert.deepEqual({ ISOTOPE_WEB_PORT: '3000', ...commandEnvironment(env) }, of(apiEnvironment, env));
  assert.equal('ISOTOPE_WEB_PORT' in commandEnvironment({}), false);
  assert.equal(commandEnvironment({ ISOTOPE_WEB_PORT: '5000' }).ISOTOPE_WEB_PORT, '5000');
  const { ISOTOPE_API_PORT, ISOTOPE_SANDBOX } = commandEnvironment({
    ISOTOPE_API_PORT: 'abc',
    ISOTOPE_SANDBOX: 'maybe',
  });
  assert.deepEqual([ISOTOPE_API_PORT, ISOTOPE_SANDBOX], ['abc', 'maybe']);
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
