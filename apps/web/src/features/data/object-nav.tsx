import { useTranslations } from 'next-intl';
import { Link } from '@/ui/link';
import { ScrollRow } from '@/ui/scroll-row';
import type { DataFrame } from './data-frame';
import { dataHref } from './data-address';
import styles from './object-nav.module.css';
import { useObjectName } from './use-object-name';

interface ObjectNavProps {
  readonly id: string;
  readonly objects: DataFrame['objects'];
  readonly current: string;
}

/** What there is to look at: the hub's own resources, then what the provider alone has a name for. */
export function ObjectNav({ id, objects, current }: ObjectNavProps) {
  const t = useTranslations('data');
  const name = useObjectName();
  const resources = objects.filter(({ isResource }) => isResource);
  const known = new Set(resources.map(({ vendorName }) => vendorName));
  const others = objects.filter(({ isResource, vendorName }) => !isResource && !known.has(vendorName));
  return (
    <nav aria-label={t('objectsLabel')} className={styles.nav}>
      <ScrollRow current={current}>
        <div className={styles.row}>
          {[...resources, ...others].map((object) => (
            <Link
              key={object.name}
              href={dataHref(id, { object: object.name })}
              className={object.isResource ? styles.resource : styles.other}
              title={object.isResource ? undefined : t('otherObject')}
              aria-current={object.name === current ? 'page' : undefined}
            >
              {name(object.name)}
            </Link>
          ))}
        </div>
      </ScrollRow>
    </nav>
  );
}
