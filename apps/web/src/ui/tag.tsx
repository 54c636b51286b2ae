import { useTranslations } from 'next-intl';
import { Link } from './link';
import styles from './tag.module.css';

/** A tag that leads to the instances carrying it. */
function TagLink({ tag }: { readonly tag: string }) {
  return (
    <Link className={styles.tag} translate="no" href={`/instances?tag=${encodeURIComponent(tag)}`}>
      {tag}
    </Link>
  );
}

/** All tags of an instance. */
export function TagList({ tags }: { readonly tags: readonly string[] }) {
  const t = useTranslations('ui');
  if (tags.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('tags')}>
      {tags.map((tag) => (
        <li key={tag}>
          <TagLink tag={tag} />
        </li>
      ))}
    </ul>
  );
}
