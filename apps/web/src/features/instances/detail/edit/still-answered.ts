import { standing } from '@/ui/standing';
import type { Draft } from './draft';
import type { Answer } from './editing';
import { fieldOfKey } from './field-ids';

/**
 * The answer to a save as far as it still holds for what stands in the fields by now: a problem goes with the text it was
 * about, what the provider said with any text of the account.
 */
export function stillAnswered(answer: Answer, sent: Draft, now: Draft | undefined): Answer {
  if (now === undefined) return answer;
  if (answer.kind === 'refused' && answer.entryKey !== null) return sameTexts(sent, now) ? answer : { kind: 'mended' };
  if (answer.kind !== 'invalid') return answer;
  const onFields = answer.problems.map((problem) => ({ problem, fieldId: fieldOfKey(problem.key) }));
  const problems = standing(onFields, sent.typed, now.typed).map(({ problem }) => problem);
  if (problems.length === answer.problems.length) return answer;
  return problems.length === 0 ? { kind: 'mended' } : { kind: 'invalid', problems };
}

const sameTexts = (one: Draft, other: Draft): boolean => JSON.stringify(one.typed) === JSON.stringify(other.typed);
