import { useTranslations } from 'next-intl';
import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import { Moment } from '@/ui/moment';

/** What tells since when an instance stands as it does. */
export const StandingFragment = graphql(`
  fragment Standing on Instance {
    state
    stateSince
    lastVerification {
      startedAt
    }
  }
`);

interface StandingSinceProps {
  readonly instance: FragmentOf<typeof StandingFragment>;
  readonly now: number;
}

/** When a good state was last confirmed, or since when a bad one lasts; nothing for one that was never checked. */
export function StandingSince({ instance, now }: StandingSinceProps) {
  const { state, stateSince, lastVerification } = readFragment(StandingFragment, instance);
  const t = useTranslations('instances.row');
  if (state === 'UNVERIFIED') return null;
  if (state !== 'VERIFIED') return t.rich('since', { moment: () => <Moment at={stateSince} now={now} as="start" /> });
  return lastVerification && <Moment at={lastVerification.startedAt} now={now} />;
}
