import type { FieldProblem } from './errors.js';

// The vendor's wordings that name a field, as public sources have seen them.
const wordings: readonly RegExp[] = [
  /missing required field:?\s*\[?(\w+)/i,
  /does not exist for the required field:?\s*(\w+)/i,
  /picklist value \[[^\]]*\] does not exist for (\w+)/i,
  /child picklist:\s*(\w+)/i,
  /reference value on field:?\s*(\w+)/i,
  /unable to find (\w+) in the \w+ entity/i,
  /^(\w+) is not associated to/i,
  /\bfield:?\s+\[?['"]?(\w+)/i,
];

/** The texts of a refusal that are about one field, each with the field it names. */
export const fieldProblems = (texts: readonly string[]): readonly FieldProblem[] =>
  texts.flatMap((message) => {
    const field = fieldOf(message);
    return field === undefined ? [] : [{ field, message }];
  });

const fieldOf = (text: string): string | undefined => {
  for (const wording of wordings) {
    const [, field] = wording.exec(text) ?? [];
    if (field !== undefined) return field;
  }
  return undefined;
};
