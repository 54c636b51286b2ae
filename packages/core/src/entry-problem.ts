export const entryProblemCodes = [
  'MISSING',
  'TOO_LONG',
  'CONTROL_CHARACTERS',
  'INVALID_URL',
  'NOT_AN_OPTION',
  'DUPLICATE',
  'INVALID_TYPE',
  'TOO_MANY',
  'INVALID',
] as const;

/** What is wrong with one value of a request: its key, the label a person knows it by, and what to do. */
export interface EntryProblem {
  readonly key: string;
  readonly label: string;
  readonly code: (typeof entryProblemCodes)[number];
  readonly message: string;
}

/** One sentence that names every problem by key and label, for answers that have room for one sentence only. */
export function describeProblems(problems: readonly EntryProblem[]): string {
  const missing = problems.filter(({ code }) => code === 'MISSING');
  const others = problems.filter(({ code }) => code !== 'MISSING');
  const sentences = others.map(({ key, message }) => `${key}: ${message}`);
  if (missing.length > 0) sentences.unshift(`Missing required configuration: ${missing.map(named).join(', ')}.`);
  return sentences.join(' ');
}

const named = ({ key, label }: EntryProblem) => (key === label ? key : `${key} (${label})`);
