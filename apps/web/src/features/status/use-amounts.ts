import { useFormatter, useTranslations } from 'next-intl';

/** Says times and sizes in the reader's language; a time that was never measured is a word. */
export function useAmounts() {
  const format = useFormatter();
  const t = useTranslations('status');
  const unit = (amount: number, name: string) =>
    format.number(amount, { style: 'unit', unit: name, maximumFractionDigits: amount < 10 ? 1 : 0 });
  const ms = (amount: number | null) => (amount === null ? t('unmeasured') : unit(amount, 'millisecond'));
  return {
    /** How long something takes in the middle, and within what most of it is done. */
    times: (middle: number | null, slow: number | null) =>
      middle === null ? t('unmeasured') : t('middleAndSlow', { middle: ms(middle), slow: ms(slow) }),
    bytes: (amount: number) => (amount < 1e9 ? unit(amount / 1e6, 'megabyte') : unit(amount / 1e9, 'gigabyte')),
  };
}
