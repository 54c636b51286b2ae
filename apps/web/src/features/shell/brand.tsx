import Link from 'next/link';
import styles from './brand.module.css';

/** Isotope's own mark, ⁴²Is, and its name; leads home. */
export function Brand() {
  return (
    <Link href="/instances" className={styles.brand}>
      <span className={styles.mark} aria-hidden>
        <sup>42</sup>Is
      </span>
      Isotope
    </Link>
  );
}
