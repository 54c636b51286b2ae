import { useTranslations } from 'next-intl';
import type { Catalogue } from '@/i18n/catalogue';

type Known = keyof Catalogue['people']['problems'];

/** Gives what a problem among people comes to, by the code the API gives it; undefined when it is none. */
export function useProblemText() {
  const t = useTranslations('people.problems');
  return (answer: object | undefined): string | undefined => {
    const code = answer !== undefined && 'code' in answer ? (answer.code as Known) : undefined;
    return code === undefined ? undefined : t.has(code) ? t(code) : code;
  };
}
