// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { Choice } from './choice';
import { follow } from './followed';
import { render } from './test-render';

const options = ['', 'a', 'b'].map((value) => ({ value, label: value || 'any' }));
const show = (chosen: string) => (
  <form>
    <Choice name="letter" label="Letter" options={options} chosen={chosen} />
  </form>
);

it('follows what is chosen elsewhere without losing the focus, and keeps what is on its way there', async () => {
  const { place, rerender } = await render(show(''));
  const [form, select] = [place.querySelector('form')!, place.querySelector('select')!];
  const ahead = new Set<EventTarget>();
  const choose = async (chosen: string) => {
    await rerender(show(chosen));
    follow(form, ahead);
    return select.value;
  };
  select.focus();
  select.value = 'b';
  ahead.add(select);
  expect(await choose('a')).toBe('b');
  expect(await choose('b')).toBe('b');
  expect(await choose('')).toBe('');
  expect([select.isConnected, document.activeElement]).toEqual([true, select]);
});
