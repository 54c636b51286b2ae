import { useTranslations } from 'next-intl';
import { type FragmentOf, readFragment } from '@/graphql/graphql';
import { ElementCard, type ElementCardFragment } from './element-card';
import styles from './gallery.module.css';
import { hubNames } from './hub-name';
import { TileFragment } from './tile';

type Card = FragmentOf<typeof ElementCardFragment> & FragmentOf<typeof TileFragment> & { readonly key: string };

interface GalleryProps {
  readonly elements: readonly Card[];
  readonly canCreate: boolean;
  readonly now: number;
}

/** The elements, a row of the table for each hub. */
export function Gallery({ elements, canCreate, now }: GalleryProps) {
  const hubName = hubNames(useTranslations('elements'));
  const byHub = new Map<string, Card[]>();
  for (const element of elements) {
    const { hub } = readFragment(TileFragment, element);
    byHub.set(hub, [...(byHub.get(hub) ?? []), element]);
  }
  return (
    <div className={styles.gallery}>
      {[...byHub].map(([hub, cards]) => (
        <section key={hub} className={styles.hub} aria-labelledby={`hub-${hub}`}>
          <h2 id={`hub-${hub}`}>{hubName(hub)}</h2>
          <div className={styles.cards}>
            {cards.map((card) => (
              <ElementCard key={card.key} element={card} canCreate={canCreate} now={now} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
