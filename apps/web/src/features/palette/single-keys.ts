import { useSyncExternalStore } from 'react';

const storageKey = 'isotope.single-keys';
const listeners = new Set<() => void>();

/** Whether keys pressed alone are shortcuts; kept in this browser, on until a person turns it off. */
export const hasSingleKeys = (): boolean => localStorage.getItem(storageKey) !== 'off';

/** Turns them on or off. */
export function setSingleKeys(isOn: boolean): void {
  localStorage.setItem(storageKey, isOn ? 'on' : 'off');
  listeners.forEach((tell) => tell());
}

function listen(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
}

/** The same for a component. */
export const useSingleKeys = (): boolean => useSyncExternalStore(listen, hasSingleKeys, () => true);

/** Kinds of input that take no letters. */
const wordless = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];

/** Whether letters pressed here go into a field, or choose from a list. */
export const takesLetters = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || (target.matches('input, textarea, select') && !isWordless(target)));

const isWordless = (field: HTMLElement) => field instanceof HTMLInputElement && wordless.includes(field.type);
