import { useFormatter, useTimeZone, useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { type FragmentOf, graphql, readFragment, type ResultOf } from '@/graphql/graphql';
import { dayOf } from '@/lib/day-start';
import { Moment } from '@/ui/moment';
import { type Person, personName } from '@/lib/person-name';
import styles from './secret-uses.module.css';
import { grouped, total } from './use-counts';

/** How often the instance's secrets were used of late, by hour, user and purpose; the latest hour first. */
export const SecretUsesFragment = graphql(`
  fragment SecretUses on Instance {
    secretUses {
      hour
      purpose
      count
      lastAt
      actor {
        id
        email
        firstName
        lastName
      }
    }
  }
`);

type Use = ResultOf<typeof SecretUsesFragment>['secretUses'][number];

/** The API tells no more hours than these. */
const mostTold = 200;

interface SecretUsesProps {
  readonly instance: FragmentOf<typeof SecretUsesFragment>;
  readonly now: number;
}

/** Who had the instance's secrets used, how often and what for; day by day where one wants to know. */
export function SecretUses({ instance, now }: SecretUsesProps) {
  const { secretUses: uses } = readFragment(SecretUsesFragment, instance);
  const t = useTranslations('instance.secretUses');
  const first = uses.length < mostTold ? undefined : uses.at(-1);
  const hint = first ? t.rich('hintCut', { when: () => <Moment at={first.hour} now={now} as="exact" /> }) : t('hint');
  return (
    <section aria-labelledby="secret-uses">
      <h2 id="secret-uses">{t('title')}</h2>
      <p className={styles.sub}>{uses.length === 0 ? t('none') : hint}</p>
      {uses.length > 0 && (
        <>
          <ul className={styles.list}>
            {grouped(uses, ({ actor }) => actor?.id ?? '').map((ofActor) => (
              <OfActor key={ofActor[0].actor?.id ?? ''} uses={ofActor} now={now} />
            ))}
          </ul>
          <ByDay uses={uses} />
        </>
      )}
    </section>
  );
}

interface OfActorProps {
  readonly uses: readonly [Use, ...Use[]];
  readonly now: number;
}

function OfActor({ uses, now }: OfActorProps) {
  const t = useTranslations('instance.secretUses');
  const format = useFormatter();
  const purposes = grouped(uses, ({ purpose }) => purpose).map(([{ purpose }]) => t(`purposes.${purpose}`));
  const last = uses.reduce((latest, { lastAt }) => (lastAt > latest ? lastAt : latest), uses[0].lastAt);
  return (
    <li>
      <p className={styles.line}>
        <Who actor={uses[0].actor} />
        <span className={styles.count}>{t('times', { count: total(uses) })}</span>
      </p>
      <p className={styles.sub}>
        {t.rich('facts', { purposes: format.list(purposes), moment: () => <Moment at={last} now={now} /> })}
      </p>
    </li>
  );
}

/** Somebody by their name, or that it was nobody. */
function Who({ actor }: { readonly actor: (Person & { readonly id: string }) | null }) {
  const t = useTranslations('instance');
  if (actor === null) return <span>{t('secretUses.isotope')}</span>;
  return <span translate="no">{personName(actor) ?? t('activity.owner')}</span>;
}

function ByDay({ uses }: { readonly uses: readonly Use[] }) {
  const t = useTranslations('instance.secretUses');
  const format = useFormatter();
  const timeZone = useTimeZone() ?? 'UTC';
  return (
    <details className={styles.days}>
      <summary>{t('byDay')}</summary>
      {grouped(uses, ({ hour }) => dayOf(new Date(hour), timeZone)).map((ofDay) => (
        <Fragment key={ofDay[0].hour}>
          <h3>
            {format.dateTime(new Date(ofDay[0].hour), { weekday: 'long', day: 'numeric', month: 'long' })}
            <span className={styles.count}>{t('times', { count: total(ofDay) })}</span>
          </h3>
          <ul>
            {ofDay.map((use) => (
              <li key={`${use.hour} ${use.actor?.id} ${use.purpose}`}>
                <time dateTime={use.hour}>{format.dateTime(new Date(use.hour), { timeStyle: 'short' })}</time>
                <span>
                  <Who actor={use.actor} />, {t(`purposes.${use.purpose}`)}
                </span>
                <span className={styles.count}>{format.number(use.count)}</span>
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </details>
  );
}
