import { expect, it } from 'vitest';
import { askGraphql, graphqlData } from './ask.js';
import { anInput } from './builders.js';
import { follow, stagesOf } from './follow.js';
import { type TestIsotope, startIsotope } from './isotope.js';
import { anotherOrganization, createChecked } from './life.js';
import * as operations from './operations.js';

const slow = () => startIsotope({ sandbox: { faults: { delayMs: 3_000 } } });
const cancelMutation = `mutation ($attemptId: ID!) {
  cancelVerification(input: { attemptId: $attemptId }) { __typename ... on CancelledVerification { attemptId } }
}`;
const attemptId = 'attempt-1';
const cancelled = { __typename: 'VerificationCancelledProblem', code: 'VERIFICATION_CANCELLED' };

/** Waits until a check under the attempt asks the provider. */
async function untilAsked(isotope: TestIsotope): Promise<void> {
  for await (const { data } of await follow(isotope, attemptId)) {
    if (data.data.verification.name === 'ZONE') return;
  }
}

it('stores nothing, and answers at once', async () => {
  const isotope = await slow();
  const following = follow(isotope, attemptId).then(stagesOf);
  const creating = graphqlData(isotope, operations.createInstance, { input: anInput(isotope, { attemptId }) });
  await untilAsked(isotope);
  const startedAt = performance.now();
  expect((await graphqlData(isotope, cancelMutation, { attemptId })).cancelVerification).toEqual({
    __typename: 'CancelledVerification',
    attemptId,
  });
  expect((await creating).createInstance).toMatchObject(cancelled);
  expect(performance.now() - startedAt).toBeLessThan(2_500);
  expect((await following).slice(-2)).toEqual(['NETWORK RUNNING', 'NETWORK FAILED']);
  await new Promise((resolve) => setTimeout(resolve, 3_500));
  expect(isotope.rows.all('select id from instances')).toEqual([]);
});

it('leaves the way free for the same user and the same idempotency key', async () => {
  const isotope = await slow();
  const input = anInput(isotope, { attemptId, idempotencyKey: 'once' });
  const creating = graphqlData(isotope, operations.createInstance, { input });
  await untilAsked(isotope);
  await graphqlData(isotope, cancelMutation, { attemptId });
  await creating;
  isotope.sandbox.faults.change({ delayMs: 0 });
  const again = await graphqlData(isotope, operations.createInstance, { input: { ...input, attemptId: 'attempt-2' } });
  expect(again.createInstance.__typename).toBe('CreatedInstance');
});

it('is a matter of whoever asked for the check', async () => {
  const isotope = await startIsotope({ sandbox: { faults: { delayMs: 300 } } });
  const other = await anotherOrganization(isotope);
  const creating = graphqlData(isotope, operations.createInstance, { input: anInput(isotope, { attemptId }) });
  await untilAsked(isotope);
  const { body } = await askGraphql(isotope, cancelMutation, { attemptId }, { as: other });
  expect(body.data.cancelVerification.__typename).toBe('CancelledVerification');
  expect((await creating).createInstance.__typename).toBe('CreatedInstance');
});

it('changes nothing of what is over, and keeps nothing of a stored instance’s check', async () => {
  const isotope = await startIsotope();
  const { id } = await createChecked(isotope);
  await graphqlData(isotope, operations.verifyConfiguration, { input: anInput(isotope, { attemptId: 'over' }) });
  await graphqlData(isotope, cancelMutation, { attemptId: 'over' });
  expect(await stagesOf(await follow(isotope, 'over'))).toHaveLength(10);
  const check = `mutation ($id: ID!, $attemptId: ID!) { checkInstance(input: { id: $id, attemptId: $attemptId }) {
    __typename ... on Problem { code } } }`;
  isotope.sandbox.faults.change({ delayMs: 3_000 });
  const before = isotope.rows.all('select version from instances');
  const checking = graphqlData(isotope, check, { id: String(id), attemptId });
  await untilAsked(isotope);
  await graphqlData(isotope, cancelMutation, { attemptId });
  expect((await checking).checkInstance).toEqual(cancelled);
  expect(isotope.rows.all('select version from instances')).toEqual(before);
});
