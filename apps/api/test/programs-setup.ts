import { rmSync } from 'node:fs';
import { makeProgramsFolder, sharedFolderVariable } from './compile-programs.js';

/** Gives a run of the tests one folder for the programs they start, and takes it away afterwards. */
export function setup(): () => void {
  const folder = makeProgramsFolder();
  process.env[sharedFolderVariable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
