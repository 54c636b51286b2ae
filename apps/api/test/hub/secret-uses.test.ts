import { expect, it, onTestFinished, vi } from 'vitest';
import { askRest, graphqlData } from '../ask.js';
import { hour } from '../clock.js';
import { type TestIsotope, startIsotope } from '../isotope.js';
import { addMember } from '../people.js';
import { openHub } from './hub.js';

/** Each test has an Isotope of its own: uses are counted by the hour. */
async function open() {
  vi.useFakeTimers({ toFake: ['setInterval'] }); // which writes them down every ten seconds
  onTestFinished(() => void vi.useRealTimers());
  const isotope = await startIsotope();
  return { isotope, hub: await openHub(isotope) };
}

const query = `{ instances(first: 1) { nodes { id secretUses { hour actor { number } purpose count } } } }`;

/** The uses of the one instance, latest hour first, once they are written. */
async function usesOf(isotope: TestIsotope): Promise<readonly any[]> {
  await vi.advanceTimersByTimeAsync(10_000);
  return vi.waitFor(async () => {
    const { secretUses } = (await graphqlData(isotope, query)).instances.nodes[0];
    expect(secretUses).not.toEqual([]);
    return secretUses;
  });
}

it('counts every read and write of the hub by hour, person and purpose, and shows them with the instance', async () => {
  const { isotope, hub } = await open();
  await hub.get('/accounts');
  await hub.get('/contacts/1');
  await hub.get('/contacts');
  const before = await usesOf(isotope);
  const data = before.find(({ purpose }) => purpose === 'DATA');
  expect(data).toEqual({ hour: expect.stringMatching(/T08:00:00/), actor: { number: 1 }, purpose: 'DATA', count: 3 });
  isotope.clock.advance(hour);
  await hub.get('/accounts');
  await vi.advanceTimersByTimeAsync(10_000);
  await vi.waitFor(async () => {
    const hours = (await usesOf(isotope)).filter(({ purpose }) => purpose === 'DATA').map(({ count }) => count);
    expect(hours).toEqual([1, 3]);
  });
});

it('counts a bulk query and a check as what they are, and whoever asked', async () => {
  const { isotope, hub } = await open();
  const { body } = await hub.post('/bulk/query?q=select%20*%20from%20contacts');
  await vi.waitFor(async () => expect((await hub.get(`/bulk/${body.id}/status`)).body.status).toBe('COMPLETED'));
  const grace = await addMember(isotope, 'EDITOR');
  const [{ id }] = (await graphqlData(isotope, query)).instances.nodes;
  const check = 'mutation ($id: ID!) { checkInstance(input: { id: $id }) { __typename } }';
  await graphqlData(isotope, check, { id }, { as: { session: grace.session } });
  const uses = await usesOf(isotope);
  expect(uses.filter(({ purpose }) => purpose === 'BULK').length).toBeGreaterThan(0);
  expect(uses.filter(({ purpose, actor }) => purpose === 'CHECK' && actor?.number === 2)).toMatchObject([{ count: 1 }]);
});

it('counts nothing where nothing is opened: a disabled instance, an object there is not a token for', async () => {
  const { isotope, hub } = await open();
  const [{ id }] = isotope.rows.all('select number as id from instances');
  await askRest(isotope, 'DELETE', `/instances/${id}/enabled`);
  expect((await hub.get('/accounts')).status).toBe(403);
  await vi.advanceTimersByTimeAsync(10_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(isotope.rows.all("select * from secret_uses where purpose = 'DATA'")).toEqual([]);
});
