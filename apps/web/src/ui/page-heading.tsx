import { useTranslations } from 'next-intl';
import { Link } from './link';
import type { ReactNode } from 'react';
import { tooltipOf } from '@/lib/tooltip';
import styles from './page-heading.module.css';
import { PageTitle } from './page-title';

/** One step of the way to a page. */
interface Crumb {
  readonly label: string;
  readonly href: string;
}

interface PageHeadingProps {
  readonly title: string;
  readonly mark?: ReactNode;
  readonly lede?: ReactNode;
  readonly crumbs?: readonly Crumb[];
  /** Buttons for what can be done with the whole page. */
  readonly actions?: ReactNode;
}

/** The head of a page: the way here, its mark, its title, what it is for, what can be done. */
export function PageHeading({ title, mark, lede, crumbs, actions }: PageHeadingProps) {
  return (
    <header className={styles.head}>
      {crumbs && <Crumbs crumbs={crumbs} title={title} />}
      <div className={styles.row}>
        {mark}
        <div className={styles.words}>
          <PageTitle title={title} />
          {lede && <div className={styles.lede}>{lede}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  );
}

function Crumbs({ crumbs, title }: { readonly crumbs: readonly Crumb[]; readonly title: string }) {
  const t = useTranslations('ui');
  return (
    <nav aria-label={t('breadcrumb')} className={styles.crumbs}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={href} title={tooltipOf(label)}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
        <li aria-current="page" title={tooltipOf(title)}>
          {title}
        </li>
      </ol>
    </nav>
  );
}
