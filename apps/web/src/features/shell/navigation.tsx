'use client';

import { Link } from '@/ui/link';
import { usePathname } from 'next/navigation';
import { formatCount } from '@/lib/count';
import styles from './navigation.module.css';

interface NavigationProps {
  readonly instanceCount: number | undefined;
  readonly elementCount: number | undefined;
}

/** Where one can go: only what exists, with how much of it there is. */
export function Navigation({ instanceCount, elementCount }: NavigationProps) {
  const pathname = usePathname();
  const places = [
    { href: '/instances', label: 'Instances', count: instanceCount },
    { href: '/elements', label: 'Elements', count: elementCount },
  ];
  return (
    <nav aria-label="Main" className={styles.places}>
      <ul>
        {places.map(({ href, label, count }) => (
          <li key={href}>
            <Link href={href} aria-current={pathname.startsWith(href) ? 'page' : undefined}>
              {label}
              {count !== undefined && <span>{formatCount(count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
