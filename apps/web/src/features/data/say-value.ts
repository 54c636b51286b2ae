import type { Place } from '@/lib/moment';
import { type FieldShape, textOf } from './records';

/** The words that values of yes and no are said by. */
export interface ValueWords {
  readonly yes: string;
  readonly no: string;
}

type Said = Pick<FieldShape, 'type' | 'options' | 'reference'>;

/** A value as people say it: a picklist's label, yes or no, dates and numbers by the reader's rules. */
export function sayValue(value: unknown, field: Said, place: Place, words: ValueWords): string {
  const text = textOf(value);
  const option = field.options.find((each) => each.value === text);
  if (option) return option.label;
  switch (field.type) {
    case 'BOOLEAN':
    case 'FLAG':
      return value === true || value === 1 || text === 'true' || text === '1' ? words.yes : words.no;
    case 'DECIMAL':
      return typeof value === 'number' ? value.toLocaleString(place.locale, { maximumFractionDigits: 4 }) : text;
    case 'MOMENT':
      return sayDate(text, { dateStyle: 'medium', timeStyle: 'short' }, place);
    case 'DAY':
      // A day is the same day everywhere.
      return sayDate(text, { dateStyle: 'medium' }, { ...place, timeZone: 'UTC' });
    case 'TEXT':
    case 'INTEGER':
    case 'SECRET':
      return text;
  }
}

function sayDate(text: string, options: Intl.DateTimeFormatOptions, { locale, timeZone }: Place): string {
  const time = Date.parse(text.replace(/\+0000$/, 'Z'));
  return Number.isNaN(time) ? text : new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(time);
}
