/** As much of a password is looked at: what is no guess by then is none with more behind it, and longer ones take longer. */
const lookedAt = 72;

/** Of zxcvbn's five grades the lowest that some ten million guesses do not reach: from 3 on it calls a password safe. */
const leastGrade = 3;

/**
 * Whether a password is soon guessed: one of those that people choose and that leaked, a row of keys, a repetition, or made
 * of words that are known of its person. The lists are loaded when the first password is chosen: 12 MiB nobody else needs.
 */
export async function isGuessable(password: string, personal: readonly string[]): Promise<boolean> {
  const { check } = await loadLists();
  return check(password.slice(0, lookedAt), [...personal]).score < leastGrade;
}

let lists: ReturnType<typeof load> | undefined;
const loadLists = () => (lists ??= load());

async function load() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  const factory = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return { check: (password: string, words: string[]) => factory.check(password, words) };
}
