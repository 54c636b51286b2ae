import assert from 'node:assert/strict';
import { isAbsolute, join } from 'node:path';
import { test } from 'node:test';
import { root } from './root.mjs';
import { readSettings } from './settings.mjs';
import { Trouble } from './trouble.mjs';

const refusal = (env) => {
  try {
    readSettings(env);
  } catch (error) {
    assert.ok(error instanceof Trouble);
    return error.message;
  }
  return assert.fail('was not refused');
};

test('needs no environment at all', () => {
  const settings = readSettings({});
  assert.equal(settings.consoleUrl, 'http://127.0.0.1:3000');
  assert.equal(settings.apiUrl, 'http://127.0.0.1:4000');
  assert.equal(settings.sandboxUrl, 'http://127.0.0.1:4010');
  assert.equal(settings.hasSandbox, true);
  assert.equal(settings.dataFolder, join(root, '.isotope'));
});

test('finds a relative data directory in the repository, wherever it is started from', () => {
  assert.equal(readSettings({ ISOTOPE_DATA_DIR: 'data/a' }).dataFolder, join(root, 'data/a'));
  const absolute = join(root, 'elsewhere');
  assert.ok(isAbsolute(absolute));
  assert.equal(readSettings({ ISOTOPE_DATA_DIR: absolute }).dataFolder, absolute);
});

test('an empty variable is as good as none', () => {
  assert.equal(readSettings({ ISOTOPE_API_PORT: '', ISOTOPE_SANDBOX: '' }).apiUrl, 'http://127.0.0.1:4000');
});

test('names the variable that holds no port', () => {
  for (const value of ['http', '0', '65536', '40.5', '-1', ' 4000']) {
    assert.match(refusal({ ISOTOPE_WEB_PORT: value }), /^ISOTOPE_WEB_PORT is/);
  }
});

test('names every variable that cannot be meant, not the first alone', () => {
  const message = refusal({ ISOTOPE_API_PORT: 'abc', ISOTOPE_SANDBOX: 'maybe', ISOTOPE_HOST: '0.0.0.0' });
  assert.match(message, /^ISOTOPE_API_PORT is "abc".*\nISOTOPE_SANDBOX is "maybe".*\nISOTOPE_HOST is 0\.0\.0\.0/);
});

test('names both variables that hold the same port', () => {
  assert.match(refusal({ ISOTOPE_API_PORT: '3000' }), /ISOTOPE_API_PORT and ISOTOPE_WEB_PORT are both 3000/);
});

test('lets a port be that of a sandbox which is off', () => {
  assert.equal(readSettings({ ISOTOPE_API_PORT: '4010', ISOTOPE_SANDBOX: 'off' }).hasSandbox, false);
});

test('refuses a word for the sandbox it does not know', () => {
  assert.match(refusal({ ISOTOPE_SANDBOX: 'yes' }), /ISOTOPE_SANDBOX is "yes": give "on" or "off"/);
});

test('does not open the console to others without a public address', () => {
  assert.match(refusal({ ISOTOPE_HOST: '0.0.0.0' }), /ISOTOPE_PUBLIC_URL/);
  const settings = readSettings({ ISOTOPE_HOST: '0.0.0.0', ISOTOPE_PUBLIC_URL: 'https://isotope.example/' });
  assert.equal(settings.consoleUrl, 'https://isotope.example');
  assert.equal(settings.localConsoleUrl, 'http://127.0.0.1:3000');
});

test('writes IPv6 hosts as addresses want them', () => {
  assert.equal(readSettings({ ISOTOPE_HOST: '::1' }).apiUrl, 'http://[::1]:4000');
});
