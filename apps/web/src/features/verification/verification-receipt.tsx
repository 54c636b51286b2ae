import { useTranslations } from 'next-intl';
import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import { Moment } from '@/ui/moment';
import { Receipt } from './receipt';
import { StageFragment } from './stages';

/** What the receipt of a finished check shows. */
export const VerificationReceiptFragment = graphql(
  `
    fragment VerificationReceipt on Verification {
      startedAt
      durationMs
      stages {
        ...Stage
      }
    }
  `,
  [StageFragment],
);

interface VerificationReceiptProps {
  readonly verification: FragmentOf<typeof VerificationReceiptFragment>;
  readonly now: number;
}

/** The receipt of an instance's last check. */
export function VerificationReceipt({ verification, now }: VerificationReceiptProps) {
  const t = useTranslations('verification');
  const { startedAt, durationMs, stages } = readFragment(VerificationReceiptFragment, verification);
  return (
    <Receipt
      title={t('lastCheck')}
      verdict={<Moment at={startedAt} now={now} as="exact" />}
      lines={stages}
      totalMs={durationMs}
    />
  );
}
