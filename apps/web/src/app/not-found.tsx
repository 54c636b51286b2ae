import { ButtonLink } from '@/ui/button';
import { Empty } from '@/ui/empty';
import styles from './alone.module.css';

export const metadata = { title: 'Not found' };

/** For addresses that lead nowhere. */
export default function NotFound() {
  return (
    <main className={styles.alone}>
      <h1>Not found</h1>
      <Empty
        title="There is nothing here"
        actions={
          <ButtonLink kind="primary" href="/instances">
            Go to the instances
          </ButtonLink>
        }
      >
        The address may be mistyped, or what was here is gone.
      </Empty>
    </main>
  );
}
