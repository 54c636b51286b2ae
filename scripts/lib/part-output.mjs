import { tail } from './command.mjs';
import { createPartLog } from './part-log.mjs';
import { createProblemWatch } from './problem-watch.mjs';

const pollMs = 500;
const keptCharacters = 8_000;

/**
 * What becomes of one life's output: all of it goes to the log file, and its problems to `tell`. `outlets` is for `runPart`;
 * after `close` what `unseen` gives is the end of the output, if nothing of it was told.
 */
export const createPartOutput = ({ name, logFile }, tell) => {
  const log = createPartLog(logFile);
  let end = '';
  let hasTold = false;
  const tellProblem = (line) => {
    hasTold = true;
    tell(line);
  };
  const watch = createProblemWatch({ name, logFile, tell: tellProblem });
  const look = (chunk) => {
    end = (end + chunk).slice(-keptCharacters);
    watch.log(chunk);
  };
  const timer = setInterval(() => log.readOn(look), pollMs);
  const onStderr = (chunk) => {
    log.write(chunk);
    watch.stderr(chunk);
  };
  const close = () => {
    clearInterval(timer);
    log.readOn(look);
    log.close();
  };
  return { outlets: { logFile: log.file, onStderr }, close, unseen: () => (hasTold ? '' : tail(end, 15)) };
};
