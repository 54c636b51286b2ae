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

/** What a request holds beside configuration entries, whose keys are dotted words. */
const requestKeys: ReadonlySet<string> = new Set(['name', 'configuration']);

/** One sentence that names every problem by key and label, for answers that have room for one sentence only. */
export function describeProblems(problems: readonly EntryProblem[]): string {
  const ofRequest = problems.filter(({ key, code }) => code === 'MISSING' && requestKeys.has(key));
  const missing = problems.filter(({ key, code }) => code === 'MISSING' && !requestKeys.has(key));
  const others = problems.filter(({ code }) => code !== 'MISSING').map(({ key, message }) => `${key}: ${message}`);
  const sentences = [...ofRequest.map(({ message }) => message), ...others];
  if (missing.length > 0) sentences.unshift(`Missing required configuration: ${missing.map(named).join(', ')}.`);
  return sentences.join(' ');
}

const named = ({ key, label }: EntryProblem) => (key === label ? key : `${key} (${label})`);
