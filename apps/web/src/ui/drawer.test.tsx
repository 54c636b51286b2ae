// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Drawer } from './drawer';
import { render } from './test-render';

it('has the focus where it is closed, so that a key meant for reading on switches nothing', async () => {
  const { remove } = await render(
    <Drawer title="Shortcuts" onClose={() => undefined}>
      <input type="checkbox" />
    </Drawer>,
  );
  expect(document.activeElement?.textContent).toBe('Close');
  await remove();
});
