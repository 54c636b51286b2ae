import { useTranslations } from 'next-intl';
import { Link } from '@/ui/link';
import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import { plainText } from '@/lib/plain-text';
import { Moment } from '@/ui/moment';
import styles from './element-card.module.css';
import { useElementWords } from './entry-words';
import { Tile, TileFragment } from './tile';

/** What the gallery shows of an element. */
export const ElementCardFragment = graphql(
  `
    fragment ElementCard on Element {
      ...Tile
      key
      name
      description
      isDataServed
      instanceCount
      lastCreatedAt
    }
  `,
  [TileFragment],
);

interface ElementCardProps {
  readonly element: FragmentOf<typeof ElementCardFragment>;
  /** Whether the card leads to the form of a new instance. */
  readonly canCreate: boolean;
  readonly now: number;
}

/** An element in the gallery: its tile, what it connects, how many instances there are. The whole card makes one, for those who may. */
export function ElementCard({ element, canCreate, now }: ElementCardProps) {
  const t = useTranslations('elements');
  const inWords = useElementWords();
  const card = readFragment(ElementCardFragment, element);
  const { description, lang, lastCreatedAt } = inWords(card);
  return (
    <article className={styles.card}>
      <Tile element={card} />
      <div className={styles.words}>
        <h3 translate="no">
          {canCreate ? (
            <Link href={`/elements/${card.key}/new`} className={styles.whole}>
              {card.name}
            </Link>
          ) : (
            card.name
          )}
        </h3>
        <code>{card.key}</code>
        {description && <p lang={lang}>{plainText(description)}</p>}
        {!card.isDataServed && <p className={styles.unserved}>{t('unserved')}</p>}
        <footer>
          {canCreate && (
            <span className={styles.create} aria-hidden>
              {t('create')}
            </span>
          )}
          {card.instanceCount > 0 && (
            <Link href={`/instances?element=${card.key}`} className={styles.count}>
              {t('instances', { count: card.instanceCount })}
            </Link>
          )}
          {lastCreatedAt !== null && (
            <span className={styles.last}>
              {t.rich('lastUsed', { when: () => <Moment at={lastCreatedAt} now={now} /> })}
            </span>
          )}
        </footer>
      </div>
    </article>
  );
}
