import { Link } from '@/ui/link';
import styles from './brand.module.css';

/** Isotope's own mark, ⁴²Is, and its name; leads home. */
export function Brand() {
  return (
    <Link href="/" className={styles.brand}>
      <Mark />
      <span translate="no">Isotope</span>
    </Link>
  );
}

/** The mark alone: a tile like any element’s. */
export const Mark = () => (
  <span className={styles.mark} translate="no" aria-hidden>
    <sup>42</sup>Is
  </span>
);
