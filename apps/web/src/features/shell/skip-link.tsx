import styles from './skip-link.module.css';

/** The first stop of the Tab key: past the rail, to what the page is about. */
export const SkipLink = () => (
  <a href="#main" className={styles.skip}>
    Skip to the content
  </a>
);
