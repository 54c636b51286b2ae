import { useFormatter, useTranslations } from 'next-intl';
import { classNames } from '@/lib/class-names';
import { Link } from '@/ui/link';
import { StateShape } from '@/ui/state-shape';
import type { Overview } from './overview-query';
import styles from './overview.module.css';

/** How many instances stand in each state; each number leads to them. */
export function StateCounts({ states }: Pick<Overview, 'states'>) {
  const t = useTranslations('overview.states');
  const names = useTranslations('ui.states');
  const format = useFormatter();
  const total = states.reduce((sum, { count }) => sum + count, 0);
  return (
    <section aria-labelledby="states" className={styles.states}>
      <h2 id="states" className="visually-hidden">
        {t('title')}
      </h2>
      <ul>
        {states.map(({ state, count }) => (
          <li key={state}>
            <Link href={`/instances?state=${state.toLowerCase()}`} className={classNames(styles.count, styles[state])}>
              <span>
                <StateShape state={state} />
                {names(state)}
              </span>
              <b>{format.number(count)}</b>
            </Link>
          </li>
        ))}
      </ul>
      <Share states={states} total={total} />
    </section>
  );
}

/** The same as one bar: seen at a glance, said in the numbers above it. */
function Share({ states, total }: { readonly states: Overview['states']; readonly total: number }) {
  if (total === 0) return null;
  const before = (index: number) => states.slice(0, index).reduce((sum, { count }) => sum + count, 0);
  return (
    <svg className={styles.share} viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden focusable="false">
      {states.map(({ state, count }, index) => (
        <rect
          key={state}
          className={styles[state]}
          x={(before(index) / total) * 1000}
          width={(count / total) * 1000}
          height="6"
          fill="currentColor"
        />
      ))}
    </svg>
  );
}
