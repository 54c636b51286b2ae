import { announcement } from './announce.mjs';
import { signInLink } from './isotope-command.mjs';
import { partsOf } from './parts.mjs';
import { noteRunning } from './running.mjs';
import { duration } from './say.mjs';
import { supervise } from './supervise.mjs';
import { untilToldToEnd } from './until-told-to-end.mjs';

/**
 * Starts Isotope's parts, tells where everything is once all are healthy, and keeps them running until told to end; resolves
 * when none is left. Throws the Trouble of a part that cannot start.
 */
export const runIsotope = async (settings, { say, parts = partsOf(settings), getLink = signInLink }) => {
  const starting = say.progress('Starting Isotope');
  const onWaiting = (names) => starting.note(`waiting for ${names.join(' and ')}`);
  const supervised = supervise(parts, { tell: say.line, onWaiting });
  const toldToEnd = untilToldToEnd({ onImpatience: supervised.kill });
  const { forget } = noteRunning(settings);
  try {
    const isReady = await Promise.race([supervised.ready.then(() => true), toldToEnd]);
    if (!isReady) return starting.failed('broken off');
    starting.done(`ready, ${duration(performance.now())} after the command`);
    for (const line of announcement(settings, await linkOutcome(settings, getLink))) say.line(line);
    await toldToEnd;
  } catch (error) {
    starting.failed();
    throw error;
  } finally {
    await say.during('Ending Isotope', supervised.stop);
    forget();
  }
};

const linkOutcome = async (settings, getLink) => {
  try {
    return { link: await getLink(settings) };
  } catch {
    return { linkFailed: true };
  }
};
