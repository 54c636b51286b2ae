import { NextIntlClientProvider } from 'next-intl';
import { act, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import english from '@/messages/en';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

const spoken = (element: ReactElement) => (
  <NextIntlClientProvider
    locale="en-GB"
    messages={english}
    timeZone="UTC"
    onError={(error) => {
      throw error;
    }}
  >
    {element}
  </NextIntlClientProvider>
);

/** Renders, in English, into the test's document; gives the place it was rendered into and a way to take it away again. */
export async function render(element: ReactElement) {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await act(async () => root.render(spoken(element)));
  return {
    place,
    rerender: (next: ReactElement) => act(async () => root.render(spoken(next))),
    remove: () => act(async () => (root.unmount(), place.remove())),
  };
}

/** Types into a field as a person would, so that React hears of it. */
export async function type(input: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Presses an element. */
export const press = (element: HTMLElement | null | undefined): Promise<void> => act(async () => element?.click());
