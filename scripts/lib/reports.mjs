/**
 * What a test runner's own report says, as `{ passed, failed, skipped }`. A runner that failed without a failed test, or
 * left no report, has broken down, which counts as one failure.
 */
export const countsOf = (kind, text, exitCode) => {
  const counts = (text && tryTo(() => readers[kind](text))) ?? { passed: 0, failed: 0, skipped: 0 };
  const total = counts.passed + counts.failed + counts.skipped;
  const hasBrokenDown = counts.failed === 0 && (exitCode !== 0 || total === 0);
  return hasBrokenDown ? { ...counts, failed: 1 } : counts;
};

const readers = {
  vitest: (text) => {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(text);
    // A file that could not be loaded, or whose preparations failed, failed without a failed test; its tests were skipped.
    const unprepared = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    );
    return {
      passed: numPassedTests,
      failed: numFailedTests + unprepared.length,
      skipped: numPendingTests + numTodoTests,
    };
  },
  playwright: (text) => {
    const { stats, errors } = JSON.parse(text);
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
  },
  node: (text) => {
    const count = (word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))[1]);
    return {
      passed: count('pass'),
      failed: count('fail') + count('cancelled'),
      skipped: count('skipped') + count('todo'),
    };
  },
};

const tryTo = (work) => {
  try {
    return work();
  } catch {
    return undefined;
  }
};
