import { useTranslations } from 'next-intl';
import { useTell } from '@/features/shell/news';
import { shortName } from '@/lib/short-name';
import { useTellTrouble } from '../../use-tell-trouble';
import { type Saved, useEditing } from './editing';

/** Tells what a save has changed, nothing included, and what the provider said where it was asked about the stored. */
export function useTellSaved() {
  const t = useTranslations('instance.configuration');
  const checked = useTranslations('instance.check');
  const { element } = useEditing().instance;
  const tell = useTell();
  const tellTrouble = useTellTrouble();
  return (saved: Saved | undefined) => {
    if (saved === undefined) return;
    const what = saved.isChanged ? t('saved', { name: shortName(saved.name) }) : t('unchanged');
    const { check } = saved;
    if (check === undefined) return tell(what);
    if (check.trouble) return tellTrouble(`${what} ${checked('failed')}`, check.trouble);
    tell(`${what} ${checked(`said.${check.result.verification.verdict}`, { element: element.name })}`);
  };
}
