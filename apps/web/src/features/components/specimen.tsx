import type { ReactNode } from 'react';
import styles from './components.module.css';

interface SpecimenProps {
  /** What it is called on the page and in the pictures of the tests. */
  readonly name: string;
  readonly children: ReactNode;
}

/** One component in all its states, of a width that no window changes, so that it can be compared with its picture. */
export const Specimen = ({ name, children }: SpecimenProps) => (
  <section className={styles.specimen} aria-labelledby={`specimen-${name}`}>
    <h2 id={`specimen-${name}`}>{name}</h2>
    <div className={styles.states} data-specimen={name}>
      {children}
    </div>
  </section>
);

/** States that stand side by side. */
export const Row = ({ children }: { readonly children: ReactNode }) => <div className={styles.row}>{children}</div>;
