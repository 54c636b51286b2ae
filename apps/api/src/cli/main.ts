#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { StartError, readEnv } from '../env.js';
import { version } from '../version.js';
import { organizationsCommand } from './organizations.js';
import { signInLinkCommand } from './sign-in-link.js';
import type { CliServices } from './services.js';

/** Opens Isotope for one command and closes it again, whatever comes of the command. Asking for help loads none of it. */
async function withIsotope(work: (services: CliServices) => Promise<void>): Promise<void> {
  const env = readEnv(undefined, { ISOTOPE_LOG_LEVEL: 'warn' });
  const { compose } = await import('../compose.js');
  const isotope = await compose(env);
  try {
    await work({ ...isotope, publicUrl: env.publicUrl, print: (line) => process.stdout.write(`${line}\n`) });
  } finally {
    await isotope.close();
  }
}

const program = new Command('isotope')
  .description("Isotope's operator command: it works on the data directory, whether or not Isotope is running.")
  .version(version)
  .addHelpText('after', '\nSettings come from the environment, as for npm start: ISOTOPE_DATA_DIR and the like.')
  .addCommand(organizationsCommand(withIsotope))
  .addCommand(signInLinkCommand(withIsotope));

/** Commands of commands too end by an error, whose exit code is decided here. */
const endByError = (command: Command): void => {
  command.exitOverride().allowExcessArguments(false).commands.forEach(endByError);
};
endByError(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    console.error(error instanceof StartError ? error.message : `isotope failed: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
