/** `node scripts/check-licenses.mjs`: every installed package is under a licence that lets Isotope be passed on. */
import { installedPackages, unfitPackages } from './lib/licenses.mjs';
import { inRoot } from './lib/root.mjs';

const packages = installedPackages(inRoot('node_modules', '.pnpm'));
const unfit = unfitPackages(packages);
for (const { name, version, license } of unfit) console.error(`${name}@${version} is under ${license}.`);
if (unfit.length > 0) console.error('Do without them, or except them with a reason in scripts/lib/licenses.mjs.');
else console.log(`${packages.length} packages, every licence fits.`);
process.exitCode = unfit.length > 0 ? 1 : 0;
