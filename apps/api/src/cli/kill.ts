import { Command, InvalidArgumentError, Option } from 'commander';
import type { Killed, KilledInstance } from '../instances/kill-instances.js';
import type { CliServices, WithIsotope } from './services.js';

interface Asked {
  readonly element?: string;
  readonly organization?: number;
  readonly json?: true;
}

/** `isotope kill`: switches every instance of an element or an organisation off, and says what to revoke. */
export function killCommand(withIsotope: WithIsotope): Command {
  return new Command('kill')
    .description('Disable all instances of an element, of an organisation, or of both, at once; list what to revoke.')
    .option('--element <key>', 'instances of this element, such as autotaskcrm')
    .addOption(new Option('--organization <number>', 'instances of this organisation').argParser(readNumber))
    .option('--json', 'print JSON: [{"number", "name", "elementKey", "organizationId", "configuration"}]')
    .addHelpText('after', lesson)
    .action((asked: Asked, command: Command) => {
      if (asked.element === undefined && asked.organization === undefined) {
        command.error('error: say what to switch off, by --element, by --organization, or by both');
      }
      return withIsotope((services) => kill(services, asked));
    });
}

const lesson = `
Calls with their tokens are refused at once, also by an Isotope that is running. Nothing is lost: each can be enabled
again. The credentials themselves still work at the provider, so revoke there what is printed.
"isotope organizations list" shows the numbers of organisations.`;

function readNumber(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('An organisation is named by its number, as "isotope organizations list" shows it.');
}

async function kill({ useCases, print }: CliServices, { element, organization, json }: Asked): Promise<void> {
  const organizationId = organization === undefined ? undefined : await findOrganization({ useCases }, organization);
  const by = { source: 'CLI', user: null, requestId: null } as const;
  const killed = await useCases.killInstances({ elementKey: element, organizationId }, by);
  if (json) return print(JSON.stringify(killed.instances.map(toJson)));
  if (killed.instances.length === 0) return print('No instance was enabled that fits. Nothing has changed.');
  const count = killed.instances.length;
  print(`${count === 1 ? '1 instance is' : `${count} instances are`} disabled. Revoke at the provider:\n`);
  killed.instances.forEach((instance) => print(lineOf(instance)));
  sayPending(killed, print);
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
  throw new Error(`there is no organisation ${number}. "isotope organizations list" shows those there are.`);
}

/** An instance and what of its configuration names the account: a secret by its key alone. */
function lineOf({ number, name, elementKey, configuration }: KilledInstance): string {
  const values = configuration.map(({ key, value, isSecret }) => (isSecret ? `${key} (secret)` : `${key}=${value}`));
  return `${String(number).padStart(6)}  ${elementKey}  ${name}\n        ${values.join('\n        ')}`;
}
