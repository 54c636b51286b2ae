import type { ReactNode } from 'react';
import styles from './empty.module.css';

interface EmptyProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The way on. */
  readonly actions?: ReactNode;
}

/** A place where something could be: says what, why it is not, and how it comes to be. */
export function Empty({ title, children, actions }: EmptyProps) {
  return (
    <section className={styles.empty}>
      <span className={styles.cell} aria-hidden />
      <div>
        <h2>{title}</h2>
        <div className={styles.words}>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </section>
  );
}
