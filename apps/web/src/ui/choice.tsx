import styles from './field.module.css';

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  /** `isName`: the label is what somebody or something is called, and is not translated. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly isName?: boolean }[];
  readonly chosen: string;
}

/** A choice among the filters; its label is the first option’s words, read out to whoever cannot see them. */
export function Choice({ name, label, options, chosen }: ChoiceProps) {
  return (
    <select key={chosen} name={name} aria-label={label} className={styles.control} defaultValue={chosen}>
      {options.map((option) => (
        <option key={option.value} value={option.value} translate={option.isName ? 'no' : undefined}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

interface SearchBoxProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** The search among the filters. */
export const SearchBox = ({ name, label, value }: SearchBoxProps) => (
  <input
    type="search"
    name={name}
    aria-label={label}
    placeholder={label}
    defaultValue={value}
    autoComplete="off"
    spellCheck={false}
    className={styles.control}
  />
);
