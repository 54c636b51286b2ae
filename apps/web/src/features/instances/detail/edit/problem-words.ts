import { useTranslations } from 'next-intl';
import type { Catalogue } from '@/i18n/catalogue';
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
    trouble: ({ code, message }: Refused): string =>
      isEnglish || !isKnown(code) ? message : t(`troubles.${code}`, { element }),
    /** Isotope that holds back by itself has no words of the provider’s to show. */
    title: ({ code, quote }: Refused): string => {
      if (code === 'PROVIDER_THROTTLED' && quote === null) return t('heldBack');
      return isKnown(code) ? t(`titles.${code}`, { element }) : t('other', { element });
    },
  };
}
