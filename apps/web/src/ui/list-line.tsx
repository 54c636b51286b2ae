import type { ReactNode } from 'react';
import { Link } from './link';
import styles from './list-line.module.css';

/** The line between the filters of a list and its rows: how much there is, what is chosen, the way back to all. */
export const ListLine = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.line}>{children}</div>
);

interface ChosenProps {
  /** The list without it. */
  readonly href: string;
  /** What following it does, for those who do not see the cross. */
  readonly removes: string;
  readonly children: ReactNode;
}

/** Something a list is narrowed by, and the way to let go of it. */
export const Chosen = ({ href, removes, children }: ChosenProps) => (
  <Link className={styles.chosen} href={href}>
    <span className="visually-hidden">{removes} </span>
    <span translate="no">{children}</span> <span aria-hidden>×</span>
  </Link>
);

/** The whole of a list as a file, at the end of its line. */
export const ListFile = ({ href, children }: { readonly href: string; readonly children: ReactNode }) => (
  <Link className={styles.end} href={href} download>
    {children}
  </Link>
);
