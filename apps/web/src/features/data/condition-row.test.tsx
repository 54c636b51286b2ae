// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { render } from '@/ui/test-render';
import { ConditionRow } from './condition-row';
import type { Condition } from './conditions';
import { aField } from './test-fields';

const fields = [
  aField({ name: 'city' }),
  aField({ name: 'phone' }),
  aField({ name: 'employees', type: 'INTEGER' }),
  aField({ name: 'createDate', type: 'MOMENT' }),
  aField({ name: 'lastActivity', type: 'DAY' }),
  aField({ name: 'accountType', options: [{ value: '1', label: 'Customer', isActive: true, isDefault: false }] }),
  aField({ name: 'isActive', type: 'BOOLEAN' }),
];

/** What a row becomes when another field is chosen in it. */
async function chooseIn(row: Condition, name: string): Promise<Condition | undefined> {
  let changed: Condition | undefined;
  const change = (to: Condition) => (changed = to);
  const shown = await render(
    <ConditionRow row={row} number={1} fields={fields} instanceId="i" change={change} remove={() => undefined} />,
  );
  const select = shown.place.querySelector('select');
  await act(async () => {
    if (select) select.value = name;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await shown.remove();
  return changed;
}

describe('choosing another field for a condition', () => {
  it('keeps what was typed, and how it compares where the field can be compared so', async () => {
    const begun = { field: 'city', operator: 'begins', value: 'Alb' } as const;
    expect(await chooseIn(begun, 'phone')).toEqual({ ...begun, field: 'phone' });
    expect(await chooseIn({ ...begun, value: '12' }, 'employees')).toEqual({
      field: 'employees',
      operator: '=',
      value: '12',
    });
  });

  it('keeps a date for another date', async () => {
    const since = { field: 'createDate', operator: '<', value: '2026-03-01' } as const;
    expect(await chooseIn(since, 'lastActivity')).toEqual({ ...since, field: 'lastActivity' });
  });

  it('drops what the field’s control cannot take', async () => {
    const begun = { field: 'city', operator: 'begins', value: 'Alb' } as const;
    expect(await chooseIn(begun, 'accountType')).toEqual({ field: 'accountType', operator: '=', value: '' });
    expect(await chooseIn(begun, 'createDate')).toMatchObject({ value: '' });
    expect(await chooseIn({ field: 'accountType', operator: '=', value: '1' }, 'isActive')).toMatchObject({
      value: '',
    });
  });
});
