import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { machine, median, shown } from '../numbers.js';
import type { Part } from '../part.js';
import { ended, inFolder, npmStart, spawnParts, untilAllAnswer, untilItAnswers } from '../whole.js';

const api = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

/** From a command until all it starts answers; less than five seconds is the goal for `npm start` when all is built. */
export const start: Part = {
  name: 'start',
  about: 'the time until everything is ready',
  async measure({ rounds }) {
    const lines: Readonly<Record<string, number[]>> = {
      'Floor: a process of Node that does nothing': [],
      'The api, on a new data directory': [],
      'The api, on one there is': [],
      '`npm start`, all built, on a new data directory': [],
      '`npm start`, on one there is': [],
    };
    const [nothing = [], newApi = [], oldApi = [], newAll = [], oldAll = []] = Object.values(lines);
    await inFolder((dataDir) => untilReady([npmStart], dataDir)); // builds what has changed
    for (let round = 0; round < rounds; round++) {
      nothing.push(await untilItEnds());
      await inFolder(async (dataDir) => {
        newApi.push(await untilReady([api], dataDir));
        oldApi.push(await untilReady([api], dataDir));
      });
      await inFolder(async (dataDir) => {
        newAll.push(await untilReady([npmStart], dataDir));
        oldAll.push(await untilReady([npmStart], dataDir));
      });
    }
    return {
      text: [
        '| what | ms |',
        '| --- | ---: |',
        ...Object.entries(lines).map(([name, times]) => `| ${name} | ${shown(median(times))} |`),
        '',
        `Medians of ${rounds} starts of each, in turns; every part has answered that it is ready. Machine: ${machine()}.`,
      ].join('\n'),
    };
  },
};

async function untilItEnds(): Promise<number> {
  const since = performance.now();
  await ended(spawn(process.execPath, ['--eval', ''], { stdio: 'ignore' }));
  return performance.now() - since;
}

/** Milliseconds until all parts a program starts say that they are ready; the program is ended then. */
async function untilReady(args: readonly string[], dataDir: string): Promise<number> {
  const since = performance.now();
  const whole = await spawnParts(args, dataDir);
  try {
    await (args[0] === api ? untilItAnswers(`${whole.api}/readyz`, whole.child) : untilAllAnswer(whole));
    return performance.now() - since;
  } finally {
    await whole.stop();
  }
}
