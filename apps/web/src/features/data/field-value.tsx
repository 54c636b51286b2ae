import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/ui/link';
import { recordHref } from './data-address';
import { type FieldShape, textOf } from './records';
import { referredObject } from './resources';
import { sayValue } from './say-value';

interface FieldValueProps {
  readonly id: string;
  readonly field: FieldShape;
  /** Undefined where the field holds nothing. */
  readonly value: unknown;
  /** What the record is called that the value refers to, where it is known. */
  readonly name?: ReactNode;
}

/** A field's value as people say it; one that refers to another record leads there. */
export function FieldValue({ id, field, value, name }: FieldValueProps) {
  const t = useTranslations('data');
  const place = { locale: useLocale(), timeZone: useTimeZone() ?? 'UTC' };
  if (value === undefined)
    return (
      <span aria-label={t('nothing')} role="img">
        –
      </span>
    );
  const object = referredObject(field.reference);
  if (object !== undefined) {
    return (
      <Link href={recordHref(id, object, textOf(value))} translate="no">
        {name ?? `#${textOf(value)}`}
      </Link>
    );
  }
  if (field.type === 'BOOLEAN' || field.type === 'FLAG') {
    return sayValue(value, field, place, { yes: t('yes'), no: t('no') });
  }
  const said = sayValue(value, field, place, { yes: '', no: '' });
  return <span translate="no">{said}</span>;
}
