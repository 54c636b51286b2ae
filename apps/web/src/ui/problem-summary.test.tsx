// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { ProblemSummary } from './problem-summary';
import { render } from './test-render';

it.each([
  ['Name is required.', 'Name is required.'],
  [
    'This is no address of Autotask, e.g. webservices5.autotask.net. Paste the one you see. It may be long.',
    'This is no address of Autotask, e.g. webservices5.autotask.net.',
  ],
])('leads to a field by what is wrong there, and leaves the rest to the field: %s', async (message, said) => {
  const problems = [{ fieldId: 'field', label: 'Server URL', message }];
  const { place, remove } = await render(<ProblemSummary title="To correct" problems={problems} focusRef={null} />);
  expect(place.querySelector('a')?.textContent).toBe(said);
  await remove();
});

it('says all of what lies on no field', async () => {
  const problems = [{ fieldId: undefined, label: 'Account', message: 'It is locked. An administrator can unlock it.' }];
  const { place, remove } = await render(<ProblemSummary title="To correct" problems={problems} focusRef={null} />);
  expect(place.textContent).toContain('An administrator can unlock it.');
  await remove();
});
