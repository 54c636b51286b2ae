import { Trouble } from './trouble.mjs';

const compilerHelp = {
  darwin: 'run `xcode-select --install`',
  win32: 'install "Desktop development with C++" from the Visual Studio Build Tools, and Python 3',
};
const linuxHelp = 'install them (Debian and Ubuntu: `apt-get install -y python3 make g++`)';

// The first that fits is told: a missing compiler comes up only after a download has failed too.
const causes = [
  {
    signs:
      /not found: make|make: not found|(g\+\+|c\+\+|clang\+\+|cc)(: command)? not found|[Cc]ould not find any (Python|Visual Studio)|find Python|No such file or directory.*(g\+\+|c\+\+)|make: (g|c)\+\+: /,
    sentence: () =>
      `Installing failed: a dependency had to be compiled, and this machine lacks python3, make or a C++ compiler; ${compilerHelp[process.platform] ?? linuxHelp} and run the command again.`,
  },
  {
    signs: /ENOSPC/,
    sentence: () => 'Installing failed: the disk is full.',
  },
  {
    signs: /ERR_PNPM_OUTDATED_LOCKFILE/,
    sentence: () =>
      'Installing failed: pnpm-lock.yaml does not fit the package.json files; run `npx pnpm install --no-frozen-lockfile` and commit the lock file.',
  },
  {
    signs: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|network/i,
    sentence: () =>
      'Installing failed: the package registry could not be reached; check the network (and proxy) and run the command again.',
  },
  {
    signs: /EACCES|EPERM/,
    sentence: () => 'Installing failed: this user may not write where the packages go.',
  },
];

/** What a failed install means for a person, read off its output. */
export const installTrouble = (output, logFile) => {
  const cause = causes.find(({ signs }) => signs.test(output));
  const sentence = cause?.sentence() ?? 'Installing the dependencies failed.';
  return new Trouble(`${sentence}\nThe whole output is in ${logFile}.`);
};
