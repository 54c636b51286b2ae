import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { announcement } from './announce.mjs';
import { readSettings } from './settings.mjs';

const announced = (env = {}, outcome = {}) =>
  announcement(readSettings(env), { env, isThere: () => true, ...outcome }).join('\n');

test('tells every address and where the secrets lie, without telling a secret', () => {
  const env = { ISOTOPE_USER_SECRET: 'user-secret-value', ISOTOPE_DATA_DIR: '/srv/isotope' };
  const text = announced(env);
  for (const address of [
    'http://127.0.0.1:3000',
    'http://127.0.0.1:4000/graphql',
    'http://127.0.0.1:4000/elements/api-v2',
    'http://127.0.0.1:4010',
    join('/srv/isotope', 'credentials.json'),
    join('/srv/isotope', 'logs'),
  ]) {
    assert.ok(text.includes(address), address);
  }
  assert.equal(text.includes('user-secret-value'), false);
});

test('tells the addresses by which others reach it, where there are some', () => {
  const text = announced({ ISOTOPE_PUBLIC_API_URL: 'https://api.isotope.example/' });
  assert.match(text, /https:\/\/api\.isotope\.example\/graphql/);
  assert.doesNotMatch(text, /127\.0\.0\.1:4000/);
});

test('spells as the console does', () => {
  assert.match(announced(), /user and organisation secret/);
});

test('tells the sign-in link as long as there is one', () => {
  const link = 'http://127.0.0.1:3000/sign-in?token=x';
  assert.ok(announced({}, { link }).includes(link));
  assert.equal(announced().includes('15 minutes'), false);
});

test('says how to get the sign-in link when it could not be made', () => {
  assert.match(announced({}, { linkFailed: true }), /npm run isotope -- sign-in-link/);
});

test('says that a file of secrets is not there, as after a restore, and names it only then', () => {
  const absent = announced({ ISOTOPE_DATA_DIR: '/srv/isotope' }, { isThere: () => false });
  assert.match(absent, /go on working; .*credentials\.json is not there/);
  assert.doesNotMatch(announced(), /not there/);
});

test('says nothing of a sandbox that is off, nor of a file when the secrets come from the environment', () => {
  const env = { ISOTOPE_SANDBOX: 'off', ISOTOPE_USER_SECRET: 'a', ISOTOPE_ORGANIZATION_SECRET: 'b' };
  assert.doesNotMatch(announced(env), /Sandbox|credentials\.json/);
});
