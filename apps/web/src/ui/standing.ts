import type { FieldProblem } from './problem-summary';

/** What stands in the fields of a form, by the id of each. */
export type Filled = Readonly<Record<string, string>>;

/** The problems that still stand: one goes as soon as anything else stands in its field than what was sent. */
export const standing = <Problem extends Pick<FieldProblem, 'fieldId'>>(
  problems: readonly Problem[],
  sent: Filled,
  now: Filled,
): readonly Problem[] => problems.filter(({ fieldId }) => fieldId === undefined || sent[fieldId] === now[fieldId]);
