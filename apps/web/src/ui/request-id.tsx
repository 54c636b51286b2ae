import styles from './request-id.module.css';

/** The id under which Isotope's log holds a request, for whoever has to look it up. */
export function RequestId({ id }: { readonly id: string | undefined }) {
  if (id === undefined) return null;
  return (
    <p className={styles.line}>
      Request <code>{id}</code>
    </p>
  );
}
