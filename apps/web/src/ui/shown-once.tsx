import { CopyButton } from './copy-button';
import { describe, Field } from './field';
import fieldStyles from './field.module.css';
import styles from './shown-once.module.css';

interface ShownOnceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What is copied, for whoever cannot see it: "token". */
  readonly what: string;
}

/** A secret that is shown this once, all of it: to be selected, copied and stored elsewhere. */
export const ShownOnce = ({ id, label, value, what }: ShownOnceProps) => (
  <Field id={id} label={label}>
    <div className={styles.secret}>
      <textarea
        {...describe({ id })}
        className={`${fieldStyles.control} ${fieldStyles.mono} ${styles.value}`}
        readOnly
        rows={rowsFor(value)}
        value={value}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
      <CopyButton text={value} what={what} />
    </div>
  </Field>
);

/** Enough on a phone where the browser cannot fit the field to what it holds. */
const rowsFor = (value: string) => Math.ceil(value.length / 30);
