// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { FragmentOf } from '@/graphql/graphql';
import { render } from '@/ui/test-render';
import { UpstreamFacts, type UpstreamFactsFragment } from './upstream-facts';

const textOf = async (upstream: object | null) => {
  const instance = { upstream } as unknown as FragmentOf<typeof UpstreamFactsFragment>;
  const { place, remove } = await render(<UpstreamFacts instance={instance} />);
  const { textContent } = place;
  await remove();
  return textContent;
};
const link = {
  platformUrl: 'https://api.platform.example/elements/api-v2',
  number: 4711,
  tag: 'isotope-0197',
  isInStep: true,
  problem: null,
};

it('says where an instance lives, how it is found there, and that the two are in step', async () => {
  const textContent = await textOf(link);
  expect(textContent).toContain('api.platform.example');
  expect(textContent).toContain('4711');
  expect(textContent).toContain('isotope-0197');
  expect(textContent).toContain('In sync');
});

it('says what is yet to be brought to the platform, in the words of the API', async () => {
  const pending = { ...link, isInStep: false, problem: 'The upstream platform could not be told.' };
  const textContent = await textOf(pending);
  expect(textContent).toContain('The upstream platform could not be told.');
  expect(textContent).not.toContain('In sync');
});

it('says nothing of an instance whose home is here', async () => {
  expect(await textOf(null)).toBe('');
});
