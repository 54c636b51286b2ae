/** `npm start`: brings the tree up to date, starts Isotope's parts and keeps them running until told to end. */
import { makeDataFolder } from './lib/data-folder.mjs';
import { endWithNpm } from './lib/end-with-npm.mjs';
import { startHelp } from './lib/help.mjs';
import { checkNodeVersion } from './lib/node-version.mjs';
import { outliveFullDisk } from './lib/outlive-full-disk.mjs';
import { doorsOf, logFolderOf } from './lib/parts.mjs';
import { checkPortsAreFree } from './lib/ports.mjs';
import { readyTree } from './lib/ready-tree.mjs';
import { runIsotope } from './lib/run-isotope.mjs';
import { refuseSecond } from './lib/running.mjs';
import { createSay } from './lib/say.mjs';
import { readSettings } from './lib/settings.mjs';
import { main, Trouble } from './lib/trouble.mjs';

const say = createSay();

const start = async ([argument]) => {
  if (['--help', '-h'].includes(argument)) return say.line(startHelp);
  if (argument) throw new Trouble(`npm start does not know ${argument}; npm start -- --help tells what it knows.`);
  checkNodeVersion();
  const settings = readSettings();
  makeDataFolder(settings);
  await refuseIfTaken(settings);
  await readyTree({ say, logFolder: logFolderOf(settings) });
  await refuseIfTaken(settings); // a build takes long enough for another to start
  await runIsotope(settings, { say });
};

const refuseIfTaken = async (settings) => {
  await refuseSecond(settings);
  await checkPortsAreFree(doorsOf(settings));
};

endWithNpm();
outliveFullDisk();
await main(() => start(process.argv.slice(2)));
