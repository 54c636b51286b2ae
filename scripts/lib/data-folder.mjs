import { accessSync, constants, mkdirSync } from 'node:fs';
import { Trouble } from './trouble.mjs';

/** Makes the data directory, for its owner only, unless it is there; refuses one that cannot be made or written. */
export const makeDataFolder = ({ dataFolder }) => {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    accessSync(dataFolder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Trouble(
      `The data directory ${dataFolder} cannot be used (${error.code}): set ISOTOPE_DATA_DIR to a folder this user may write.`,
    );
  }
};
