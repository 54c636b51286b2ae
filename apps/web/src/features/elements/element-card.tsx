import { useTranslations } from 'next-intl';
import { Link } from '@/ui/link';
import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import { plainText } from '@/lib/plain-text';
import styles from './element-card.module.css';
import { Tile, TileFragment } from './tile';

/** What the gallery shows of an element. */
export const ElementCardFragment = graphql(
  `
    fragment ElementCard on Element {
      ...Tile
      key
      name
      description
      instanceCount
    }
  `,
  [TileFragment],
);

/** An element in the gallery: its tile, what it connects, how many instances there are. The whole card makes one. */
export function ElementCard({ element }: { readonly element: FragmentOf<typeof ElementCardFragment> }) {
  const t = useTranslations('elements');
  const card = readFragment(ElementCardFragment, element);
  return (
    <article className={styles.card}>
      <Tile element={card} />
      <div className={styles.words}>
        <h3 translate="no">
          <Link href={`/elements/${card.key}/new`} className={styles.whole}>
            {card.name}
          </Link>
        </h3>
        <code>{card.key}</code>
        {card.description && <p lang="en">{plainText(card.description)}</p>}
        <footer>
          <span className={styles.create} aria-hidden>
            {t('create')}
          </span>
          {card.instanceCount > 0 && (
            <Link href={`/instances?element=${card.key}`} className={styles.count}>
              {t('instances', { count: card.instanceCount })}
            </Link>
          )}
        </footer>
      </div>
    </article>
  );
}
