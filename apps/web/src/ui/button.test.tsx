// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Button } from './button';
import { press, render } from './test-render';

it('does nothing while it is busy, but stays where the focus is', async () => {
  const onClick = vi.fn();
  const { place, rerender, remove } = await render(<Button onClick={onClick}>Create</Button>);
  const button = place.querySelector('button');
  button?.focus();
  await rerender(
    <Button isBusy onClick={onClick}>
      Creating
    </Button>,
  );
  await press(button);
  expect(onClick).not.toHaveBeenCalled();
  expect(button?.getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(button);
  await remove();
});

it('submits no form while it is busy', async () => {
  const onSubmit = vi.fn((event: Event) => event.preventDefault());
  const { place, remove } = await render(
    <form>
      <Button type="submit" isBusy>
        Creating
      </Button>
    </form>,
  );
  place.querySelector('form')?.addEventListener('submit', onSubmit);
  await press(place.querySelector('button'));
  expect(onSubmit).not.toHaveBeenCalled();
  await remove();
});
