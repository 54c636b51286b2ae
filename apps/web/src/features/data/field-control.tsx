'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { describe, Field } from '@/ui/field';
import type { FieldShape } from './records';
import { ReferenceInput } from './reference-input';
import { referredObject } from './resources';
import { useReferredName } from './use-referred-name';

interface FieldControlProps {
  readonly instanceId: string;
  readonly field: FieldShape;
  readonly value: string;
  /** What the id the form began with is called. */
  readonly name?: string | undefined;
  readonly error: ReactNode;
  readonly change: (value: string) => void;
}

/** The id of a field's control in the form. */
export const controlId = (name: string): string => `field-${name.replace(/\W+/g, '-')}`;

const longText = 255;

/** A field of a record as its type wants to be entered; an id with what it is called, as in lists. */
export function FieldControl({ instanceId, field, value, name, error, change }: FieldControlProps) {
  const t = useTranslations('data.form');
  const object = referredObject(field.reference);
  const referred = useReferredName({ instanceId, object, value, known: name });
  const note = referred !== undefined && <span translate="no">{referred}</span>;
  const hint =
    field.type === 'MOMENT'
      ? t('utc')
      : object !== undefined
        ? t('reference')
        : field.type === 'SECRET'
          ? t('secret')
          : undefined;
  const id = controlId(field.name);
  const control = { ...describe({ id, hint, error, note }), name: field.name, value };
  return (
    <Field id={id} label={field.label} lang="en" isOptional={!field.isRequired} hint={hint} error={error} note={note}>
      {object === undefined ? (
        <PlainControl field={field} control={control} change={change} />
      ) : (
        <ReferenceInput {...control} instanceId={instanceId} object={object} inputMode="numeric" change={change} />
      )}
    </Field>
  );
}

interface PlainControlProps {
  readonly field: FieldShape;
  readonly control: ReturnType<typeof describe> & { readonly name: string; readonly value: string };
  readonly change: (value: string) => void;
}

function PlainControl({ field, control, change }: PlainControlProps) {
  const t = useTranslations('data');
  const choices = choicesOf(field, { yes: t('yes'), no: t('no') });
  const onChange = (event: { readonly currentTarget: { readonly value: string } }) => change(event.currentTarget.value);
  if (choices.length > 0) {
    const isOurs = field.options.length === 0;
    const isKnown = control.value === '' || choices.some(({ value }) => value === control.value);
    return (
      <select {...control} onChange={onChange}>
        <option value="">{t('form.none')}</option>
        {!isKnown && <option translate="no">{control.value}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value} translate={isOurs ? undefined : 'no'}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (field.type === 'TEXT' && (field.length ?? 0) > longText) {
    return <textarea {...control} rows={4} onChange={onChange} />;
  }
  return <input {...control} {...inputKinds[field.type]} autoComplete="off" onChange={onChange} />;
}

const inputKinds = {
  TEXT: { type: 'text' },
  INTEGER: { type: 'text', inputMode: 'numeric' },
  DECIMAL: { type: 'text', inputMode: 'decimal' },
  BOOLEAN: { type: 'text' },
  FLAG: { type: 'text' },
  MOMENT: { type: 'datetime-local' },
  DAY: { type: 'date' },
  SECRET: { type: 'password' },
} as const satisfies Record<FieldShape['type'], object>;

interface Choice {
  readonly value: string;
  readonly label: string;
}

function choicesOf(
  { type, options }: FieldShape,
  { yes, no }: { readonly yes: string; readonly no: string },
): readonly Choice[] {
  if (options.length > 0) return options.filter(({ isActive }) => isActive);
  if (type === 'BOOLEAN')
    return [
      { value: 'true', label: yes },
      { value: 'false', label: no },
    ];
  return type === 'FLAG'
    ? [
        { value: '1', label: yes },
        { value: '0', label: no },
      ]
    : [];
}
