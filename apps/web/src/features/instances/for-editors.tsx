import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/ui/button-link';
import { Empty } from '@/ui/empty';

interface ForEditorsProps {
  /** Where one may look instead. */
  readonly back: { readonly label: string; readonly href: string };
}

/** In place of a form, for whoever would be refused when it is sent. */
export function ForEditors({ back: { label, href } }: ForEditorsProps) {
  const t = useTranslations('instance');
  return (
    <Empty title={t('forEditors')} actions={<ButtonLink href={href}>{label}</ButtonLink>}>
      {t('problems.forbidden')}
    </Empty>
  );
}
