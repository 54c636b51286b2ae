'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { Link } from '@/ui/link';
import { ScrollRow } from '@/ui/scroll-row';
import styles from './navigation.module.css';

interface NavigationProps {
  readonly instanceCount: number | undefined;
  readonly elementCount: number | undefined;
  /** Whether the installation is theirs to look after. */
  readonly isOwner: boolean;
}

/** Where one can go: only what exists, with how much of it there is. */
export function Navigation({ instanceCount, elementCount, isOwner }: NavigationProps) {
  const t = useTranslations('shell');
  const format = useFormatter();
  const pathname = usePathname();
  const places = [
    { href: '/', label: t('places.overview'), count: undefined },
    { href: '/instances', label: t('places.instances'), count: instanceCount },
    { href: '/elements', label: t('places.elements'), count: elementCount },
    { href: '/people', label: t('places.people'), count: undefined },
    ...(isOwner
      ? forOwners.map((place) => ({ href: `/${place}`, label: t(`places.${place}`), count: undefined }))
      : []),
  ];
  return (
    <nav aria-label={t('main')} className={styles.places}>
      <ScrollRow current={pathname}>
        <ul>
          {places.map(({ href, label, count }) => (
            <li key={href}>
              <Link href={href} aria-current={isAt(pathname, href) ? 'page' : undefined}>
                {label}
                {count !== undefined && <span>{format.number(count)}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </ScrollRow>
    </nav>
  );
}

const forOwners = ['audit', 'status'] as const;

/** Home is only itself; every other place is also what lies below it. */
const isAt = (pathname: string, href: string) => (href === '/' ? pathname === '/' : pathname.startsWith(href));
