import { CopyButton } from './copy-button';
import { describe, Field } from './field';
import fieldStyles from './field.module.css';

interface ShownOnceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** What is copied, for whoever cannot see it: "token". */
  readonly what: string;
}

/** A secret that is shown this once: to be selected, copied and stored elsewhere. */
export const ShownOnce = ({ id, label, value, what }: ShownOnceProps) => (
  <Field id={id} label={label}>
    <div className={fieldStyles.withAction}>
      <input
        {...describe({ id })}
        className={`${fieldStyles.control} ${fieldStyles.mono}`}
        readOnly
        value={value}
        onFocus={(event) => event.target.select()}
      />
      <CopyButton text={value} what={what} />
    </div>
  </Field>
);
