import { classNames } from '@/lib/class-names';
import styles from './field.module.css';
import { followed } from './followed';

/** `isName`: the label is what somebody or something is called, and is not translated. */
interface Option {
  readonly value: string;
  readonly label: string;
  readonly isName?: boolean;
}

/** Options that belong together, under a name. */
interface OptionGroup {
  readonly group: string;
  readonly options: readonly Option[];
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (Option | OptionGroup)[];
  readonly chosen: string;
  readonly className?: string | undefined;
}

/** A choice among the filters; its label is the first option’s words, read out to whoever cannot see them. */
export function Choice({ name, label, options, chosen, className }: ChoiceProps) {
  return (
    <select {...followed(chosen)} name={name} aria-label={label} className={classNames(styles.control, className)}>
      {options.map((option) =>
        'group' in option ? (
          <optgroup key={option.group} label={option.group}>
            {option.options.map(toOption)}
          </optgroup>
        ) : (
          toOption(option)
        ),
      )}
    </select>
  );
}

const toOption = ({ value, label, isName }: Option) => (
  <option key={value} value={value} translate={isName ? 'no' : undefined}>
    {label}
  </option>
);

interface SearchBoxProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
}

/** The search among the filters. */
export const SearchBox = ({ name, label, value }: SearchBoxProps) => (
  <input
    {...followed(value)}
    type="search"
    name={name}
    aria-label={label}
    placeholder={label}
    autoComplete="off"
    spellCheck={false}
    className={styles.control}
  />
);
