import { Trouble } from './trouble.mjs';

const oldest = { major: 20, minor: 19 };

/** Refuses a Node that is too old, before anything that needs a newer one is run. */
export const checkNodeVersion = (version = process.versions.node) => {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  throw new Trouble(
    `Isotope needs Node ${oldest.major}.${oldest.minor} or newer, and this is Node ${version}: install a newer one from https://nodejs.org and run the command again.`,
  );
};
