#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { Command, CommanderError } from 'commander';
import { type Env, StartError } from '../env.js';
import { DomainError } from '../instances/errors.js';
import { readStarted } from '../running.js';
import { version } from '../version.js';
import { auditCommand } from './audit.js';
import { backupCommand, restoreCommand } from './backup.js';
import { doctorCommand } from './doctor.js';
import { keysCommand } from './keys.js';
import { below } from './help.js';
import { type OpenWith, anywhere, changing, reading } from './installation.js';
import { killCommand } from './kill.js';
import { moveCommand } from './move.js';
import { organizationsCommand } from './organizations.js';
import { print } from './output.js';
import { signInLinkCommand } from './sign-in-link.js';
import { type CliServices, FoundTrouble, type MaintenanceServices, type Terminal } from './services.js';

process.umask(0o077); // what is written is for nobody else on this machine

/** Opens Isotope for one command and closes it again, whatever comes of the command. Asking for help loads none of it. */
const withIsotope: OpenWith<(services: CliServices) => Promise<void>> = async (env, work) => {
  const { compose } = await import('../compose.js');
  const isotope = await compose(env);
  try {
    await work({ ...isotope, publicUrl: publicUrlOf(env), print });
  } finally {
    await isotope.close();
  }
};

/** Where a link is to lead: where the environment says, else where the console of a running Isotope is. */
const publicUrlOf = ({ dataDir, publicUrl, isPublicUrlGiven }: Env): string =>
  (isPublicUrlGiven ? undefined : readStarted(dataDir)?.consoleUrl) ?? publicUrl;

/** What is said on the way: apart from the answer, which scripts read. */
const note = (line: string) => void process.stderr.write(`${line}\n`);

const terminal: Terminal = {
  isThere: process.stdin.isTTY,
  async ask(question) {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    return lines.question(question).finally(() => lines.close());
  },
};

/** Loads what works on the data directory itself, with nothing of it opened yet. */
const withMaintenance: OpenWith<(services: MaintenanceServices) => Promise<void> | void> = async (env, work) => {
  const [maintenance, { withAudit }] = await Promise.all([import('../maintain.js'), import('../maintain-audit.js')]);
  await work({ ...maintenance, withAudit, env, print, note });
};

/** What went wrong, as the parser says it: our own errors are sentences already. */
const sentence = (error: unknown): string =>
  error instanceof StartError || error instanceof DomainError
    ? `error: ${error.message}`
    : `error: Isotope failed: ${(error as Error).message}`;

const readingNoted = reading(note);

const program = new Command('isotope')
  .description("Isotope's operator command: it works on the data directory, whether or not Isotope is running.")
  .version(version)
  .addHelpText('after', below('Settings come from the environment, as for npm start: ISOTOPE_DATA_DIR and the like.'))
  .addCommand(organizationsCommand(changing(withIsotope), readingNoted(withIsotope)))
  .addCommand(signInLinkCommand(changing(withIsotope)))
  .addCommand(killCommand(changing(withIsotope), terminal))
  .addCommand(doctorCommand(print))
  .addCommand(auditCommand(readingNoted(withMaintenance)))
  .addCommand(keysCommand(changing(withMaintenance), readingNoted(withMaintenance)))
  .addCommand(backupCommand(anywhere(withMaintenance)))
  .addCommand(restoreCommand(anywhere(withMaintenance)))
  .addCommand(moveCommand(anywhere(withMaintenance)));

/** Commands of commands too end by an error, whose exit code is decided here. */
const endByError = (command: Command): void => {
  command.exitOverride().allowExcessArguments(false).commands.forEach(endByError);
};
endByError(program);

const isHelp = (word: string) => word === '--help' || word === '-h';

/** Whether the first word that is no call for help names a command of a group. */
const leadsSomewhere = (group: Command, [word, ...rest]: readonly string[]): boolean => {
  if (word === undefined || word.startsWith('-') || group.commands.length === 0) return true;
  if (word === 'help') return true;
  const command = group.commands.find((one) => one.name() === word);
  return command !== undefined && leadsSomewhere(command, rest);
};

/** There is no help for a command there is none of: without the call for it, the parser says so. */
function wordsOf(given: readonly string[]): readonly string[] {
  const plain = given.filter((word) => !isHelp(word));
  return leadsSomewhere(program, plain) ? given : plain;
}

try {
  await program.parseAsync(wordsOf(process.argv.slice(2)), { from: 'user' });
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    if (!(error instanceof FoundTrouble)) note(sentence(error));
    process.exitCode = error instanceof FoundTrouble ? error.exitCode : 1;
  }
}
