'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { describe } from '@/ui/field';
import { type Condition, moveRow, type Operator, operatorsFor, takesValue } from './conditions';
import type { FieldShape } from './records';
import { ReferenceInput } from './reference-input';
import { referredObject } from './resources';
import styles from './where-filter.module.css';

interface ConditionRowProps {
  readonly row: Condition;
  readonly number: number;
  readonly fields: readonly FieldShape[];
  readonly instanceId: string;
  readonly change: (row: Condition) => void;
  readonly remove: () => void;
}

/** One condition: a field, how it compares, and with what. */
export function ConditionRow({ row, number, fields, instanceId, change, remove }: ConditionRowProps) {
  const t = useTranslations('data.filter');
  const field = fields.find(({ name }) => name === row.field);
  const offered = operatorsFor(field);
  const operators = offered.includes(row.operator) ? offered : [row.operator, ...offered];
  const control = describe({ id: '' }).className;
  const choose = (name: string) => {
    const next = fields.find((each) => each.name === name);
    if (next) change(moveRow(row, field, next));
  };
  return (
    <div className={styles.row} role="group" aria-label={t('condition', { number })}>
      <select
        aria-label={t('field')}
        className={control}
        translate="no"
        value={row.field}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {field === undefined && <option value={row.field}>{row.field}</option>}
        {fields.map(({ name, label }) => (
          <option key={name} value={name}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label={t('operator')}
        className={control}
        value={row.operator}
        onChange={(event) => change({ ...row, operator: event.currentTarget.value as Operator })}
      >
        {operators.map((operator) => (
          <option key={operator} value={operator}>
            {t(`operators.${operator}`)}
          </option>
        ))}
      </select>
      {takesValue(row.operator) && (
        <ValueControl row={row} field={field} instanceId={instanceId} change={(value) => change({ ...row, value })} />
      )}
      <Button small kind="quiet" onClick={remove}>
        {t('remove')} <span className="visually-hidden">{t('condition', { number })}</span>
      </Button>
    </div>
  );
}

interface ValueControlProps {
  readonly row: Condition;
  readonly field: FieldShape | undefined;
  readonly instanceId: string;
  readonly change: (value: string) => void;
}

function ValueControl({ row, field, instanceId, change }: ValueControlProps) {
  const t = useTranslations('data');
  const className = describe({ id: '' }).className;
  const isList = row.operator === 'IN' || row.operator === 'NOT IN';
  const common = { 'aria-label': t('filter.value'), className, value: row.value };
  const options = field && !isList ? optionsOf(field, { yes: t('yes'), no: t('no') }) : [];
  if (options.length > 0) {
    return (
      <select
        {...common}
        translate={field?.options.length ? 'no' : undefined}
        onChange={(event) => change(event.currentTarget.value)}
      >
        <option value="" />
        {options.every(({ value }) => value !== row.value) && row.value && <option>{row.value}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  const object = field && !isList ? referredObject(field.reference) : undefined;
  if (object !== undefined) {
    return <ReferenceInput {...common} instanceId={instanceId} object={object} change={change} />;
  }
  const isDate =
    !isList && /^(?:\d{4}-\d\d-\d\d)?$/.test(row.value) && (field?.type === 'DAY' || field?.type === 'MOMENT');
  return (
    <input
      {...common}
      type={isDate ? 'date' : 'text'}
      placeholder={isList ? t('filter.listHint') : undefined}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

/** What a field's values can be, where there are few enough to choose from. */
function optionsOf({ type, options }: FieldShape, { yes, no }: { readonly yes: string; readonly no: string }) {
  if (options.length > 0) return options;
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
