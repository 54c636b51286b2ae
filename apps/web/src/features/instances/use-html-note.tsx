import { withoutHtmlTags } from '@isotope/core';
import { useTranslations } from 'next-intl';

/** What to say below a field of a name or of tags where some of what is typed will not be kept; false where all will. */
export function useHtmlNote(typed: string) {
  const t = useTranslations('ui');
  const kept = withoutHtmlTags(typed).trim();
  if (kept === typed.trim()) return false;
  if (kept === '') return <p>{t('nothingButHtml')}</p>;
  const quoted = () => <b translate="no">{kept}</b>;
  return <p>{t.rich('htmlLeftOut', { kept: quoted })}</p>;
}
