import { useTranslations } from 'next-intl';
import type { ResultOf } from '@/graphql/graphql';
import { Link } from '@/ui/link';
import { Moment } from '@/ui/moment';
import { TagList } from '@/ui/tag';
import styles from './instance-lede.module.css';
import type { InstanceLedeFragment } from './instance-lede-fragment';
import { personName } from '@/lib/person-name';

interface InstanceLedeProps {
  readonly instance: ResultOf<typeof InstanceLedeFragment>;
  readonly now: number;
}

/** What stands below the name of an instance, the same on each of its pages, so that going from tab to tab moves nothing. */
export function InstanceLede({ instance: { number, tags, createdAt, owner, element }, now }: InstanceLedeProps) {
  const t = useTranslations('instance');
  const ownerName = personName(owner) ?? t('activity.owner');
  return (
    <span className={styles.lede}>
      <span>
        {t.rich('lede', {
          number,
          element: () => (
            <Link href={`/instances?element=${element.key}`} translate="no">
              {element.name}
            </Link>
          ),
          owner: () => (
            <Link href={`/instances?owner=${encodeURIComponent(owner.id)}`} translate="no">
              {ownerName}
            </Link>
          ),
          date: () => <Moment at={createdAt} now={now} as="date" />,
        })}
      </span>
      <TagList tags={tags} />
    </span>
  );
}
