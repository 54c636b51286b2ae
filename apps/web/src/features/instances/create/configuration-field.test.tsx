// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { press, render, type } from '@/ui/test-render';
import { ConfigurationField } from './configuration-field';
import type { FormEntry } from './create-query';

const anEntry = (changes: Partial<FormEntry> = {}): FormEntry => ({
  key: 'crm.autotask.username',
  label: 'User name',
  description: null,
  type: 'TEXTFIELD_128',
  isRequired: true,
  isSecret: false,
  isHidden: false,
  defaultValue: null,
  example: null,
  helpUrl: null,
  options: [],
  ...changes,
});

const remove: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(remove.splice(0).map((take) => take()));
});

async function show(entry: FormEntry, { value = '', error, onChange = () => undefined }: Partial<Props> = {}) {
  const shown = await render(<ConfigurationField entry={entry} value={value} error={error} onChange={onChange} />);
  remove.push(shown.remove);
  const control = shown.place.querySelector<HTMLInputElement>('input, select, textarea');
  if (control === null) throw new Error('The field has no control.');
  return { ...shown, control };
}

interface Props {
  readonly value: string;
  readonly error: string;
  readonly onChange: (value: string) => void;
}

describe('a configuration field', () => {
  it.each([
    ['TEXTFIELD_32', 'INPUT'],
    ['TEXTAREA', 'TEXTAREA'],
    ['CODE_EDITOR', 'TEXTAREA'],
    ['COMBO', 'SELECT'],
    ['BOOLEAN', 'SELECT'],
  ] as const)('of type %s is a %s', async (type, tag) => {
    const options = type === 'COMBO' ? [{ value: 'a', label: 'A' }] : [];
    const { control } = await show(anEntry({ type, options }));
    expect(control.tagName).toBe(tag);
  });

  it('is tied to its label, its hint and its error, the error first', async () => {
    const { place, control } = await show(anEntry({ description: 'Often generated.' }), { error: 'Required.' });
    const described = control.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(place.querySelector('label')?.htmlFor).toBe(control.id);
    expect(described.map((id) => document.getElementById(id)?.textContent?.trim())).toEqual([
      'Required.',
      'Often generated.',
    ]);
    expect(control.getAttribute('aria-invalid')).toBe('true');
  });

  it('never turns a description into HTML', async () => {
    const { place } = await show(anEntry({ description: '<img src=x onerror=alert(1)>See <b>there</b>' }));
    expect(place.querySelector('img, b')).toBeNull();
    expect(place.textContent).toContain('See there');
  });

  it('hides a secret until a person asks to see it, and keeps password managers from filling it in', async () => {
    const { place, control } = await show(anEntry({ type: 'PASSWORD', isSecret: true }));
    expect([control.type, control.autocomplete]).toEqual(['password', 'new-password']);
    await press(place.querySelector<HTMLElement>('[aria-pressed]'));
    expect(control.type).toBe('text');
  });

  it('tells what was typed', async () => {
    const onChange = vi.fn();
    const { control } = await show(anEntry(), { onChange });
    await type(control, 'k3f9qz');
    expect(onChange).toHaveBeenCalledWith('k3f9qz');
  });
});
