// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { render } from '@/ui/test-render';
import { PathCode } from './path-code';

it('lets a path break after its slashes and before its capitals alone, and be copied whole', async () => {
  const { place, remove } = await render(<PathCode path="GET /v1.0/ThresholdInformation" />);
  expect(place.querySelector('code')?.innerHTML).toBe('GET /<wbr>v1.0/<wbr>Threshold<wbr>Information');
  expect(place.textContent).toBe('GET /v1.0/ThresholdInformation');
  await remove();
});
