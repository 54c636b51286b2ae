import { expect, it } from 'vitest';
import { askRest } from './ask.js';
import { anInstance } from './builders.js';
import { follow } from './follow.js';
import { startIsotope } from './isotope.js';

const subscription = 'subscription { instanceChanged { number name version disabled deletedAt } }';

it('tells a follower of creating, changing and deleting, whoever did it, each as it is after the change', async () => {
  const isotope = await startIsotope();
  const following = await follow(isotope, 'unused', undefined, subscription);
  await askRest(isotope, 'POST', '/instances', { body: anInstance(isotope) });
  await askRest(isotope, 'PATCH', '/instances/1', { body: { name: 'Renamed' } });
  await askRest(isotope, 'DELETE', '/instances/1/enabled');
  await askRest(isotope, 'DELETE', '/instances/1');
  const told: unknown[] = [];
  for await (const { data } of following) {
    const { name, version, disabled, deletedAt } = data.data.instanceChanged;
    told.push([name, version, disabled, deletedAt !== null]);
    if (told.length === 4) break;
  }
  following.stop();
  const { name } = anInstance(isotope);
  expect(told).toEqual([
    [name, 1, false, false],
    ['Renamed', 2, false, false],
    ['Renamed', 3, true, false],
    ['Renamed', 4, true, true],
  ]);
});
