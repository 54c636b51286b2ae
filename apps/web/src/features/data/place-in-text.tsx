import styles from './where-filter.module.css';

interface PlaceProps {
  readonly text: string;
  /** The character it stumbled at, the first being 1. */
  readonly position: number;
}

const around = 32;

/** The place a text cannot be read at, marked for the eye. */
export function Place({ text, position }: PlaceProps) {
  const from = Math.max(0, position - 1 - around);
  const excerpt = text.slice(from, position - 1 + around).replace(/\s/g, ' ');
  return (
    <pre aria-hidden className={styles.place}>
      {`${excerpt}\n${' '.repeat(position - 1 - from)}^`}
    </pre>
  );
}
