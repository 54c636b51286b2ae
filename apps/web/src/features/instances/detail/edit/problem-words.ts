import { useTranslations } from 'next-intl';
import type { Catalogue } from '@/i18n/catalogue';
import { isUnasked } from '@/features/verification/is-unasked';
import { useIsEnglish } from '@/i18n/use-is-english';
import { useFieldLabel } from './field-label';
import { fieldOfKey } from './field-ids';
import type { Problem, Refused } from './save-outcome';

type KnownCode = keyof Catalogue['create']['refused']['titles'];

/** Gives what the API refused in the page’s language, in the words the create form has for it. */
export function useProblemWords(element: string) {
  const t = useTranslations('create.refused');
  const isEnglish = useIsEnglish();
  const label = useFieldLabel();
  const isKnown = (code: string): code is KnownCode => t.has(`titles.${code as KnownCode}`);
  return {
    problem: ({ key, code, message }: Problem): string =>
      isEnglish ? message : t(`problems.${code}`, { label: label(fieldOfKey(key)) }),
    trouble: ({ code, message, lines }: Refused): string => {
      if (isEnglish || !isKnown(code)) return message;
      return isUnasked(code, lines) ? t('codeNeededText', { element }) : t(`troubles.${code}`, { element });
    },
    /** Isotope that holds back by itself has no words of the provider’s to show. */
    title: ({ code, quote, lines }: Refused): string => {
      if (isUnasked(code, lines)) return t('codeNeeded');
      if (code === 'PROVIDER_THROTTLED' && quote === null) return t('heldBack');
      return isKnown(code) ? t(`titles.${code}`, { element }) : t('other', { element });
    },
  };
}
