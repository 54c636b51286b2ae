import type { ReactNode } from 'react';
import styles from './status.module.css';

interface FactsProps {
  /** The anchor of the heading. */
  readonly id: string;
  readonly title: string;
  /** A name and what it is; what there is nothing to say of is left out. */
  readonly facts: readonly (readonly [string, ReactNode] | false)[];
  readonly children?: ReactNode;
}

/** One part of the installation: its name, and what is known of it. */
export function Facts({ id, title, facts, children }: FactsProps) {
  const told = facts.filter((fact) => fact !== false);
  return (
    <section aria-labelledby={id} className={styles.card}>
      <h2 id={id}>{title}</h2>
      <dl className={styles.facts}>
        {told.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
