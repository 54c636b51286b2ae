import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWorkspace, withNeeds } from './workspace.mjs';

const namesOf = (packages) => packages.map(({ name }) => name);

test('lists every package after the ones it needs', () => {
  const seen = new Set();
  const workspace = readWorkspace();
  for (const { name, needs } of workspace) {
    for (const need of needs) assert.ok(seen.has(need), `${name} comes before ${need}`);
    seen.add(name);
  }
  assert.ok(seen.has('@isotope/api') && seen.has('@isotope/web'));
});

test('finds what a package needs, directly and through others', () => {
  const packages = [
    { name: 'core', needs: [] },
    { name: 'autotask', needs: ['core'] },
    { name: 'api', needs: ['autotask'] },
    { name: 'web', needs: ['core'] },
  ];
  assert.deepEqual(namesOf(withNeeds(packages, ['api'])), ['core', 'autotask', 'api']);
});

test('says which packages there are when asked for another', () => {
  assert.throws(() => withNeeds(readWorkspace(), ['@isotope/nothing']), /@isotope\/nothing.*@isotope\/core/);
});
