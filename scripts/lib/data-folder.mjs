import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Trouble } from './trouble.mjs';

/** Makes the data directory, for its owner only, unless it is there; refuses one that cannot be made or written. */
export const makeDataFolder = ({ dataFolder }) => {
  try {
    makeFolders(dataFolder);
    accessSync(dataFolder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Trouble(
      `The data directory ${dataFolder} cannot be used (${error.code}): set ISOTOPE_DATA_DIR to a folder this user may write.`,
    );
  }
};

// mkdir's own `recursive` tries for ever where a folder is there and takes no other, as /proc does.
const makeFolders = (folder) => {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolders(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
};

const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory();
