import styles from './where-filter.module.css';

interface PlaceProps {
  readonly text: string;
  /** The character it stumbled at, the first being 1. */
  readonly position: number;
  /** What was expected there, in the API's English. */
  readonly problem: string;
}

const around = 32;

/** The place a text cannot be read at, marked below it. */
export function Place({ text, position, problem }: PlaceProps) {
  const from = Math.max(0, position - 1 - around);
  const excerpt = text.slice(from, position - 1 + around).replace(/\s/g, ' ');
  return (
    <div className={styles.place}>
      <p lang="en">{problem}</p>
      <pre aria-hidden>{`${excerpt}\n${' '.repeat(position - 1 - from)}^`}</pre>
    </div>
  );
}
