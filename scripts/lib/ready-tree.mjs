import { buildPackages, stalePackages } from './build.mjs';
import { installDependencies, isInstallStale } from './install.mjs';
import { alone } from './lock.mjs';
import { readWorkspace, withNeeds } from './workspace.mjs';

/**
 * Makes the tree ready to run: installs and builds what is stale, and where nothing is spends only the reading of the
 * sources. `packages` limits the building to some and what they need; `logFolder` takes the output of the tools.
 */
export const readyTree = async ({ say, logFolder, packages, isBuilt = true }) => {
  const workspace = readWorkspace();
  const wanted = packages ? withNeeds(workspace, packages) : workspace;
  const stale = () => (isBuilt ? stalePackages(workspace).filter((one) => wanted.includes(one)) : []);
  if (!isInstallStale(workspace) && stale().length === 0) return;

  const onWait = (pid) =>
    say.line(`Waiting for another Isotope command that installs or builds here (process ${pid}) …`);
  await alone(
    async () => {
      if (isInstallStale(workspace)) await installDependencies(workspace, { say, logFolder });
      const packagesToBuild = stale();
      if (packagesToBuild.length > 0) await buildPackages(workspace, packagesToBuild, { say, logFolder });
    },
    { onWait },
  );
};
