import { useTranslations } from 'next-intl';
import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import { Moment } from '@/ui/moment';
import styles from './token-facts.module.css';

/** What is known of an instance’s tokens. */
export const TokenFactsFragment = graphql(`
  fragment TokenFacts on Instance {
    token {
      createdAt
      lastUsedAt
      retiring {
        expiresAt
        lastUsedAt
      }
    }
  }
`);

interface TokenFactsProps {
  readonly instance: FragmentOf<typeof TokenFactsFragment>;
  readonly now: number;
}

/** The token in force and those that still work beside it: since when, until when, and whether anybody uses them. */
export function TokenFacts({ instance, now }: TokenFactsProps) {
  const { token } = readFragment(TokenFactsFragment, instance);
  const t = useTranslations('instance.token');
  return (
    <section aria-labelledby="token">
      <h2 id="token">{t('title')}</h2>
      <ul className={styles.list}>
        <li>
          <p>{t.rich('made', { date: () => <Moment at={token.createdAt} now={now} as="start" /> })}</p>
          <LastUse at={token.lastUsedAt} now={now} />
        </li>
        {token.retiring.map(({ expiresAt, lastUsedAt }) => (
          <li key={expiresAt} className={styles.retiring}>
            <p>{t.rich('until', { date: () => <Moment at={expiresAt} now={now} as="exact" /> })}</p>
            <LastUse at={lastUsedAt} now={now} isRetiring />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface LastUseProps {
  readonly at: string | null;
  readonly now: number;
  readonly isRetiring?: boolean;
}

function LastUse({ at, now, isRetiring = false }: LastUseProps) {
  const t = useTranslations('instance.token');
  return (
    <p className={styles.sub}>
      {at === null ? t('unused') : t.rich('used', { moment: () => <Moment at={at} now={now} /> })}
      {isRetiring && at !== null && ` ${t('stillUsed')}`}
    </p>
  );
}
