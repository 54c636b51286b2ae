/** What a control among the filters carries, so that it follows what the address has chosen. */
export const followed = (chosen: string) => ({ defaultValue: chosen, 'data-chosen': chosen });

type Control = HTMLInputElement | HTMLSelectElement;

/**
 * Lets the controls of a form follow what is chosen elsewhere, as by going back, without being made anew, which would
 * lose the focus. Those a person has just put something into are `ahead`: it is on its way to be chosen.
 */
export function follow(form: HTMLFormElement, ahead: Set<EventTarget>): void {
  for (const control of form.querySelectorAll<Control>('[data-chosen]')) {
    const chosen = control.dataset['chosen'] ?? '';
    if (control.value === chosen) ahead.delete(control);
    else if (!ahead.has(control)) control.value = chosen;
  }
}
