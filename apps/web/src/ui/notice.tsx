import { type ReactNode, type Ref, useId } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './notice.module.css';

interface NoticeProps {
  /** Vermilion for what was refused, viridian for what went well, ochre for what has to wait, paper for the rest. */
  readonly kind: 'bad' | 'good' | 'wait' | 'plain';
  readonly title: string;
  readonly children?: ReactNode;
  /** Receives the focus when the notice is the answer to something a person did. */
  readonly focusRef?: Ref<HTMLElement>;
}

/** What happened, then what to do. */
export function Notice({ kind, title, children, focusRef }: NoticeProps) {
  const titleId = useId();
  return (
    <section ref={focusRef} tabIndex={-1} aria-labelledby={titleId} className={classNames(styles.notice, styles[kind])}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  );
}

/** The buttons of a notice, in one row. */
export const NoticeActions = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.actions}>{children}</div>
);

/** Somebody else's words. */
export const Quote = ({ children }: { readonly children: ReactNode }) => (
  <blockquote lang="en" translate="no" className={styles.quote}>
    {children}
  </blockquote>
);
