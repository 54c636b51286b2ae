import { isCommonEntry } from '@isotope/core';
import { Command, Option } from 'commander';
import { OrganizationNotFoundError } from '../accounts/list-organizations.js';
import { StartError } from '../env.js';
import type { Killed, KilledInstance } from '../instances/kill-instances.js';
import { below } from './help.js';
import { readNumber } from './read-number.js';
import type { CliServices, Terminal, WithIsotope } from './services.js';
import { counted } from './words.js';

interface Asked {
  readonly element?: string;
  readonly organization?: number;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly json?: true;
}

/** `isotope kill`: switches every instance of an element or an organisation off, and says what to revoke. */
export function killCommand(withIsotope: WithIsotope, terminal: Terminal): Command {
  return new Command('kill')
    .description('Disable all instances of an element, of an organisation, or of both, at once; list what to revoke.')
    .option('--element <key>', 'instances of this element, such as autotaskcrm')
    .addOption(new Option('--organization <number>', 'instances of this organisation').argParser(readNumber))
    .option('--dry-run', 'only list what would be disabled, and what would be to revoke')
    .option('--yes', 'do not ask; needed where nobody is there to answer, as in a script')
    .option('--json', 'print JSON: [{"number", "name", "elementKey", "organizationId", "configuration"}]')
    .addHelpText('after', lesson)
    .action((asked: Asked, command: Command) => {
      if (asked.element === undefined && asked.organization === undefined) {
        command.error('error: say what to switch off, by --element, by --organization, or by both');
      }
      if (!asked.dryRun && !asked.yes && !terminal.isThere) {
        command.error('error: say --yes to switch them off, or --dry-run to see which they are');
      }
      return withIsotope((services) => kill(services, asked, terminal));
    });
}

const lesson = below(
  'Calls with their tokens are refused at once, also by an Isotope that is running. Nothing is lost: each can be enabled ' +
    'again. The credentials themselves still work at the provider, so revoke there what is printed. On a terminal it says how ' +
    'many they are and asks; in a script it wants --yes. With --json each comes with all of its configuration.',
  '"isotope organizations list" shows the numbers of organisations.',
);

async function kill({ useCases, print }: CliServices, asked: Asked, terminal: Terminal): Promise<void> {
  const { element, organization, dryRun, yes, json } = asked;
  const organizationId = organization === undefined ? undefined : await findOrganization({ useCases }, organization);
  const target = { elementKey: element, organizationId };
  if (dryRun) return tell(await useCases.listKillTargets(target), asked, print);
  if (!yes && !(await isConfirmed(terminal, await useCases.listKillTargets(target)))) throw new Unconfirmed();
  const by = { source: 'CLI', user: null, requestId: null } as const;
  const killed = await useCases.killInstances(target, by);
  tell(killed.instances, asked, print);
  if (!json) sayPending(killed, print);
}

class Unconfirmed extends StartError {
  override readonly message = 'Nothing was confirmed, and nothing has changed.';
}

async function isConfirmed({ ask }: Terminal, { length: count }: readonly KilledInstance[]): Promise<boolean> {
  if (count === 0) return true;
  const answer = await ask(`Disable ${counted(count, 'instance')} at once? Type yes: `);
  return /^y(es)?$/i.test(answer.trim());
}

function tell(instances: readonly KilledInstance[], { dryRun, json }: Asked, print: (line: string) => void): void {
  if (json) return print(JSON.stringify(instances.map(toJson)));
  if (instances.length === 0) return print('No instance is enabled that fits. Nothing has changed.');
  const done = instances.length === 1 ? 'is' : 'are';
  const { verb, revoke } = dryRun
    ? { verb: 'would be', revoke: 'To be revoked at the provider then' }
    : { verb: done, revoke: 'Revoke at the provider' };
  print(`${counted(instances.length, 'instance')} ${verb} disabled. ${revoke}:\n`);
  instances.forEach((instance) => print(lineOf(instance)));
}

const toJson = ({ number, name, elementKey, organizationId, configuration }: KilledInstance) => ({
  number,
  name,
  elementKey,
  organizationId,
  configuration: configuration.map(({ key, value, isSecret }) => ({ key, value, isSecret })),
});

function sayPending({ pendingUpstream }: Killed, print: (line: string) => void): void {
  if (pendingUpstream === 0) return;
  print(
    `\n${pendingUpstream} of them live at the upstream platform, which could not be told yet. Isotope tells it as soon as it ` +
      'answers, for as long as Isotope runs. Until then callers who know them there may still reach them.',
  );
}

async function findOrganization({ useCases }: Pick<CliServices, 'useCases'>, number: number): Promise<string> {
  const found = (await useCases.listOrganizations()).find(({ organization }) => organization.number === number);
  if (found) return found.organization.id;
  throw new OrganizationNotFoundError(
    `There is no organisation ${number}. "isotope organizations list" shows those there are.`,
  );
}

/** An instance and what of its configuration leads to the account: a secret by its key alone. */
function lineOf({ number, name, elementKey, configuration }: KilledInstance): string {
  const own = configuration.filter((value) => !isCommonEntry(value));
  const values = own.map(({ key, value, isSecret }) => (isSecret ? `${key} (secret)` : `${key}=${value}`));
  return `${String(number).padStart(6)}  ${elementKey}  ${name}\n        ${values.join('\n        ')}`;
}
