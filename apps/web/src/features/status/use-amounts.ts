import { useFormatter, useTranslations } from 'next-intl';

/** Says times and sizes in the reader's language; a time that was never measured is a word. */
export function useAmounts() {
  const format = useFormatter();
  const t = useTranslations('status');
  const unit = (amount: number, name: string) =>
    format.number(amount, { style: 'unit', unit: name, maximumFractionDigits: amount < 10 ? 1 : 0 });
  return {
    ms: (amount: number | null) => (amount === null ? t('unmeasured') : unit(amount, 'millisecond')),
    bytes: (amount: number) => (amount < 1e9 ? unit(amount / 1e6, 'megabyte') : unit(amount / 1e9, 'gigabyte')),
  };
}
