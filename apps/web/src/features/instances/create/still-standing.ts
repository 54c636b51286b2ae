import { standing } from '@/ui/standing';
import { filledIn, type FormValues } from './form-values';
import type { OutcomeWords, Refusal } from './outcome';

/**
 * A refusal as far as it still holds for what stands in the form by now: a problem goes with the value it was about, what
 * the provider said of the account with any value of the account.
 */
export function stillStanding(t: OutcomeWords['t'], refusal: Refusal, sent: FormValues, now: FormValues): Refusal {
  const isOfAccount = refusal.verdict !== undefined;
  if (isOfAccount && JSON.stringify(sent.configuration) === JSON.stringify(now.configuration)) return refusal;
  const problems = isOfAccount ? [] : standing(refusal.problems, filledIn(sent), filledIn(now));
  if (isOfAccount || problems.length === 0 || problems.length === refusal.problems.length) {
    return { ...refusal, problems };
  }
  return { ...refusal, problems, title: t('refused.corrections', { count: problems.length }) };
}
