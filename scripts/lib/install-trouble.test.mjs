import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installTrouble } from './install-trouble.mjs';

const sentenceFor = (output) => installTrouble(output, '/data/logs/install.log').message;

test('says that a compiler is missing, even though a download failed before', () => {
  const outputs = [
    'prebuild-install warn install getaddrinfo EAI_AGAIN github.com\ngyp ERR! stack Error: not found: make',
    'gyp ERR! find Python You need to install the latest version of Python.',
    'make: g++: No such file or directory\nmake: *** [Release/obj.target/x.o] Error 127',
    'gyp ERR! find VS Could not find any Visual Studio installation to use',
  ];
  for (const output of outputs) assert.match(sentenceFor(output), /C\+\+ compiler/);
});

test('says that the registry cannot be reached', () => {
  assert.match(sentenceFor('ERR_PNPM_META_FETCH_FAIL GET https://x: getaddrinfo ENOTFOUND x'), /registry could not/);
});

test('says that the lock file is behind', () => {
  assert.match(sentenceFor('ERR_PNPM_OUTDATED_LOCKFILE Cannot install'), /does not fit/);
});

test('admits an unknown cause, and always names the log', () => {
  assert.equal(
    sentenceFor('something else'),
    'Installing the dependencies failed.\nThe whole output is in /data/logs/install.log.',
  );
});
