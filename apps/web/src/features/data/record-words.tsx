import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Catalogue } from '@/i18n/catalogue';
import { useIsEnglish } from '@/i18n/use-is-english';
import type { UnsentProblem } from './use-save-record';

/** A refusal as a person reads it: in the page's words, and what only the API or the provider can say in English. */
export interface Refused {
  readonly words: string;
  readonly original?: string;
}

type FieldProblem = UnsentProblem | { readonly code: 'MISSING' | 'INVALID' | 'UNKNOWN'; readonly message: string };

type Whole = keyof Catalogue['data']['form']['refusals']['whole'];
type Failing = keyof Omit<Catalogue['data']['failures'], 'toInstance'>;

/** Gives why a record was not written. */
export function useRecordWords() {
  const t = useTranslations('data.form.refusals');
  const failures = useTranslations('data.failures');
  const isEnglish = useIsEnglish();
  return {
    /** What is wrong with one field. */
    field: (problem: FieldProblem, label: string): Refused => {
      const { code, message } = problem;
      if (code === 'NOT_CHOSEN') {
        const { meant } = problem;
        return {
          words: meant ? t('fields.NOT_CHOSEN_BUT_ONE', { label, ...meant }) : t('fields.NOT_CHOSEN', { label }),
        };
      }
      const words = t(`fields.${code}`, { label });
      if (code === 'MISSING') return { words };
      return isEnglish ? { words: message } : { words, original: message };
    },
    /** What is wrong with the whole. */
    whole: ({ code, message }: { readonly code: string; readonly message: string }): Refused => {
      if (isEnglish) return { words: message };
      const failing = `${code as Failing}.text` as const;
      if (failures.has(failing)) return { words: failures(failing) };
      const whole = `whole.${code as Whole}` as const;
      return t.has(whole) ? { words: t(whole) } : { words: t('other'), original: message };
    },
  };
}

/** A refusal on its field. */
export const RefusedWords = ({ words, original }: Refused): ReactNode => (
  <>
    {words}{' '}
    {original !== undefined && (
      <span lang="en" translate="no">
        {original}{' '}
      </span>
    )}
  </>
);
