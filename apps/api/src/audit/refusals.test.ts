import { expect, it, onTestFinished } from 'vitest';
import { createTestClock, hour, minute } from '../../test/clock.js';
import type { AuditEvent } from './ports.js';
import { type Refusal, createRefusals } from './refusals.js';

/** Refusals over a log that keeps what it is given, or fails. */
function openRefusals() {
  const clock = createTestClock();
  const kept: AuditEvent[] = [];
  let fault: Error | undefined;
  const note = async (events: readonly AuditEvent[]) => {
    if (fault) throw fault;
    kept.push(...events);
  };
  const refusals = createRefusals({ auditLog: { note }, clock, onFault: () => undefined });
  onTestFinished(() => refusals.close().catch(() => undefined));
  return { clock, kept, refusals, fail: (error: Error | undefined) => void (fault = error) };
}

const refusal = (address: string, changes: Partial<Refusal> = {}): Refusal => ({
  action: 'SIGN_IN_REFUSED',
  by: { organizationId: 'acme', user: null, source: 'CONSOLE', requestId: `request of ${address}`, address },
  about: { by: 'PASSWORD' },
  ...changes,
});
const times = (count: number, work: (index: number) => void) =>
  Array.from({ length: count }, (_, index) => work(index));
const countsOf = (events: readonly AuditEvent[]) => events.flatMap(({ details }) => details?.about?.['count'] ?? []);

it('tells the first five of an hour one by one, with the request, and the rest as a count when it is over', async () => {
  const { clock, kept, refusals } = openRefusals();
  times(12, () => refusals.note(refusal('203.0.113.1')));
  await refusals.flush();
  expect(kept.map(({ action, by, details }) => [action, by.requestId, details])).toEqual(
    times(5, () => ['SIGN_IN_REFUSED', 'request of 203.0.113.1', { about: { by: 'PASSWORD' } }]),
  );
  const since = clock.now();
  clock.advance(hour - minute);
  await refusals.flush();
  expect(kept).toHaveLength(5);
  clock.advance(minute);
  await refusals.flush();
  expect(kept.slice(5)).toMatchObject([
    {
      action: 'SIGN_IN_REFUSED',
      at: clock.now(),
      by: { organizationId: 'acme', address: '203.0.113.1', requestId: null },
      details: { about: { by: 'PASSWORD', count: 7, since } },
    },
  ]);
});

it('begins anew with the next hour', async () => {
  const { clock, kept, refusals } = openRefusals();
  times(6, () => refusals.note(refusal('203.0.113.1')));
  clock.advance(hour);
  await refusals.flush();
  times(5, () => refusals.note(refusal('203.0.113.1')));
  await refusals.flush();
  expect(kept).toHaveLength(5 + 1 + 5);
});

it('takes neighbours in one network for one, and other networks and organisations for others', async () => {
  const { kept, refusals } = openRefusals();
  const from = (address: string, organizationId = 'acme') =>
    times(5, () => refusals.note(refusal(address, { by: { ...refusal(address).by, organizationId } })));
  ['2001:db8:1:2::1', '2001:db8:1:2::2', '203.0.113.1'].forEach((address) => from(address));
  from('203.0.113.1', 'globex');
  await refusals.flush();
  expect(kept).toHaveLength(15);
});

it('writes no more than two hundred and a bounded count of one kind, from however many networks', async () => {
  const { kept, refusals } = openRefusals();
  times(10_000, (index) => refusals.note(refusal(`10.${index >> 8}.${index & 255}.1`)));
  await refusals.flush();
  expect(kept).toHaveLength(200);
  await refusals.close();
  expect(kept).toHaveLength(200 + 500 + 1);
  expect(countsOf(kept).reduce<number>((sum, count) => sum + Number(count), 0)).toBe(10_000 - 200);
  const others = kept.at(-1);
  expect(others).toMatchObject({ by: { organizationId: 'isotope', user: null }, details: { about: { count: 9_300 } } });
  expect(others?.by.address).toBeUndefined();
});

it('lets a flood of one kind hide nothing of another', async () => {
  const { kept, refusals } = openRefusals();
  times(10_000, (index) =>
    refusals.note(refusal(`10.${index >> 8}.${index & 255}.1`, { action: 'CREDENTIALS_REFUSED' })),
  );
  refusals.note(refusal('203.0.113.1', { subjectId: 'ada' }));
  await refusals.flush();
  expect(kept.filter(({ action }) => action === 'SIGN_IN_REFUSED')).toMatchObject([{ subjectId: 'ada' }]);
});

it('counts apart whom it concerns and what was wanted, so that no count says what is not so', async () => {
  const { kept, refusals } = openRefusals();
  times(5, () => refusals.note(refusal('203.0.113.1')));
  times(3, () => refusals.note(refusal('203.0.113.1', { subjectId: 'ada' })));
  times(2, () => refusals.note(refusal('203.0.113.1', { subjectId: 'grace', about: { by: 'LINK' } })));
  await refusals.close();
  expect(kept.slice(5)).toMatchObject([
    { subjectId: 'ada', details: { about: { by: 'PASSWORD', count: 3 } } },
    { subjectId: 'grace', details: { about: { by: 'LINK', count: 2 } } },
  ]);
});

it('keeps what could not be written for the next time, in its order', async () => {
  const { kept, refusals, fail } = openRefusals();
  refusals.note(refusal('203.0.113.1'));
  fail(new Error('the disk is full'));
  await expect(refusals.flush()).rejects.toThrow('full');
  refusals.note(refusal('203.0.113.9'));
  fail(undefined);
  await refusals.flush();
  expect(kept.map(({ by }) => by.address)).toEqual(['203.0.113.1', '203.0.113.9']);
});
