// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { render } from '@/ui/test-render';
import { ObjectNav } from './object-nav';

it('tells of an object the hub has no resource for whose it is, and of a resource nothing', async () => {
  const objects = [
    { name: 'accounts', vendorName: 'Companies', isResource: true, canWrite: true },
    { name: 'Products', vendorName: 'Products', isResource: false, canWrite: false },
  ];
  const { place, remove } = await render(<ObjectNav id="i1" objects={objects} current="accounts" />);
  const titles = [...place.querySelectorAll('a')].map((link) => link.getAttribute('title'));
  expect(titles).toEqual([null, 'An object of the provider that the hub has no resource for']);
  await remove();
});
