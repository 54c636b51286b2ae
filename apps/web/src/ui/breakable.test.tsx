// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Breakable } from './breakable';
import { render } from './test-render';

it.each([
  ['api-user@sandbox.isotope.test', 'api-user@<wbr>sandbox.<wbr>isotope.<wbr>test'],
  ['https://webservices5.autotask.net/', 'https://<wbr>webservices5.<wbr>autotask.<wbr>net/'],
  ['plain', 'plain'],
])('lets %s break after its signs', async (text, html) => {
  const { place, remove } = await render(<Breakable text={text} />);
  expect(place.innerHTML).toContain(html);
  expect(place.textContent).toBe(text);
  await remove();
});
