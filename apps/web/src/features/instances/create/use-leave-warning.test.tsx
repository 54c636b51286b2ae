// @vitest-environment happy-dom
// @vitest-environment-options { "url": "http://localhost:3000/elements/autotaskcrm/new" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mayGoTo } from '@/lib/leave-guard';
import { press, render } from '@/ui/test-render';
import { useLeaveWarning } from './use-leave-warning';

const begunAgain = vi.fn();

function Page({ isActive }: { readonly isActive: boolean }) {
  useLeaveWarning(isActive, 'Leave?', begunAgain);
  return (
    <>
      <a id="away" href="/instances">
        Away
      </a>
      <a id="other-tab" href="/instances" target="_blank">
        Other tab
      </a>
      <a id="field" href="#field-name">
        Field
      </a>
    </>
  );
}

const remove: (() => Promise<void>)[] = [];
const followed = vi.fn((event: Event) => event.preventDefault());

beforeEach(() => document.body.addEventListener('click', followed));
afterEach(async () => {
  document.body.removeEventListener('click', followed);
  followed.mockClear();
  begunAgain.mockClear();
  await Promise.all(remove.splice(0).map((take) => take()));
});

/** Follows a link of the page with a given answer to the question; tells whether it was asked and followed. */
async function follow(id: string, isActive: boolean, answer = false) {
  const { place, remove: take } = await render(<Page isActive={isActive} />);
  remove.push(take);
  const ask = vi.fn(() => answer);
  window.confirm = ask;
  await press(place.querySelector<HTMLElement>(`#${id}`));
  return { asked: ask.mock.calls.length > 0, followed: followed.mock.calls.length > 0 };
}

describe('leaving a page with something typed', () => {
  it('asks, and stays when a person thinks better of it', async () => {
    expect(await follow('away', true)).toEqual({ asked: true, followed: false });
  });

  it('goes when they mean it', async () => {
    expect(await follow('away', true, true)).toEqual({ asked: true, followed: true });
  });

  it.each(['other-tab', 'field'])('does not ask for %s, which does not leave the page', async (id) => {
    expect(await follow(id, true)).toEqual({ asked: false, followed: true });
  });

  it('does not ask when nothing would be lost', async () => {
    expect(await follow('away', false)).toEqual({ asked: false, followed: true });
  });
});

/** Goes to a path otherwise than by a link, with a given answer to the question; tells whether that may be done. */
async function go(path: string, answer: boolean) {
  const { remove: take } = await render(<Page isActive />);
  window.confirm = () => answer;
  const may = mayGoTo(path);
  await take();
  return may;
}

describe('going from it by the palette or a shortcut', () => {
  it('asks too', async () => {
    expect(await go('/instances', false)).toBe(false);
    expect(await go('/instances', true)).toBe(true);
  });

  it('begins again where the way leads to this very page, if they mean it', async () => {
    await go('/elements/autotaskcrm/new', false);
    expect(begunAgain).not.toHaveBeenCalled();
    await go('/elements/autotaskcrm/new', true);
    expect(begunAgain).toHaveBeenCalledOnce();
  });

  it('asks nobody once the page is left', async () => {
    await go('/instances', false);
    expect(mayGoTo('/instances')).toBe(true);
  });
});
