import styles from './date-box.module.css';
import { followed } from './followed';

interface DateBoxProps {
  readonly name: string;
  readonly label: string;
  /** The chosen day as in `2026-03-01`, or nothing. */
  readonly value: string;
}

/** A day among the filters. */
export const DateBox = ({ name, label, value }: DateBoxProps) => (
  <label className={styles.box}>
    <span>{label}</span>
    <input {...followed(value)} type="date" name={name} />
  </label>
);
