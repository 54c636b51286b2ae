import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '@/lib/class-names';
import styles from './field.module.css';
import { StateShape } from './state-shape';

/** What surrounds a control: its label, what helps to fill it in, and what is wrong with it. */
export interface FieldProps {
  readonly id: string;
  readonly label: string;
  /** The label's language where it is not the page's. */
  readonly lang?: 'en' | undefined;
  readonly isOptional?: boolean;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** What is good to know of what stands in it. It is read out when it comes. */
  readonly note?: ReactNode;
  /** Whether the note asks to look again, and does not say that all is well. */
  readonly isDoubtful?: boolean;
  /** Help beside the label; the Tab key comes to it after the control. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A labelled field. Its control carries `describe(…)`, which ties the hint and the error to it. */
export function Field({
  id,
  label,
  lang,
  isOptional = false,
  hint,
  error,
  note,
  isDoubtful,
  aside,
  children,
}: FieldProps) {
  const t = useTranslations('ui');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        <span lang={lang}>{label}</span>
        {isOptional && <span className={styles.optional}>{t('optional')}</span>}
      </label>
      {hint && (
        <div className={styles.hint} id={hintId(id)}>
          {hint}
        </div>
      )}
      {children}
      {error && (
        <div className={styles.error} id={errorId(id)}>
          <StateShape state="REJECTED" />
          {error}
        </div>
      )}
      <div role="status" className={classNames(styles.note, isDoubtful && styles.doubtful)} id={noteId(id)}>
        {note && !error && (
          <>
            <StateShape state={isDoubtful ? 'UNREACHABLE' : 'VERIFIED'} />
            {note}
          </>
        )}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </div>
  );
}

/** What a control can be told of. */
interface Described {
  readonly id: string;
  readonly hint?: unknown;
  readonly error?: unknown;
  readonly note?: unknown;
}

/** The attributes that tie a control to its field; `error` first, since it is what a person needs to hear first. */
export function describe({ id, hint, error, note }: Described) {
  const ids = [error ? errorId(id) : '', note ? noteId(id) : '', hint ? hintId(id) : ''].filter(Boolean);
  return {
    id,
    className: styles.control,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
  };
}

const hintId = (id: string) => `${id}-hint`;
const noteId = (id: string) => `${id}-note`;
const errorId = (id: string) => `${id}-error`;
