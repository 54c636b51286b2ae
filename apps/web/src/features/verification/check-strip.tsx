import { useTranslations } from 'next-intl';
import { type FragmentOf, graphql, readFragment } from '@/graphql/graphql';
import { StripBars } from './strip-bars';
import { failedDays, isBlank, stripOf } from './strip-days';

/** What the strip is drawn from. */
export const CheckDaysFragment = graphql(`
  fragment CheckDays on Instance {
    checkDays {
      day
      verified
      rejected
      unreachable
    }
  }
`);

interface CheckStripProps {
  readonly instance: FragmentOf<typeof CheckDaysFragment>;
  readonly now: number;
}

/** Thirty days of checks in a row of the list: height and colour both tell, and so does its name. */
export function CheckStrip({ instance, now }: CheckStripProps) {
  const strip = stripOf(readFragment(CheckDaysFragment, instance).checkDays, now);
  const t = useTranslations('verification.strip');
  const label = isBlank(strip) ? t('never') : t('summary', { failed: failedDays(strip) });
  return <StripBars days={strip.map(({ worst }) => worst)} label={label} />;
}
