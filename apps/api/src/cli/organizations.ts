import { Command, InvalidArgumentError } from 'commander';
import { organizationNameRule, readOrganizationName } from '../accounts/rename-organization.js';
import { type WithIsotope, signInAddress } from './services.js';

/** `isotope organizations`: `create` makes a tenant with its owner, `list` shows them all. */
export function organizationsCommand(withIsotope: WithIsotope, reading: WithIsotope): Command {
  const create = new Command('create')
    .description('Make an organisation with an owner. Prints its two secrets and a sign-in link, once.')
    .argument('<name>', 'what the organisation is called', readName)
    .option('--json', 'print JSON, for scripts')
    .action((name: string, { json }: { json?: true }) =>
      withIsotope(async ({ useCases, publicUrl, print }) => {
        const { organizationId, ownerId, ...secrets } = await useCases.createOrganization(name, 'CLI');
        const { userSecret, organizationSecret } = secrets;
        const all = await useCases.listOrganizations();
        const number = all.find(({ organization }) => organization.id === organizationId)?.organization.number;
        const link = signInAddress(publicUrl, await useCases.createSignInLink(ownerId));
        if (json) return print(JSON.stringify({ number, name, userSecret, organizationSecret, link }));
        print(`Organisation ${name} is made. Its secrets are shown once:\n`);
        print(`  Number               ${number}`);
        print(`  User secret          ${userSecret}`);
        print(`  Organisation secret  ${organizationSecret}\n`);
        print(`Sign in to the console, once, within 15 minutes: ${link}`);
      }),
    );
  return new Command('organizations')
    .description('Tenants: nobody sees what belongs to another.')
    .addCommand(create)
    .addCommand(listCommand(reading));
}

/** `isotope organizations list`: all tenants with their numbers, by which other commands know them. */
const listCommand = (withIsotope: WithIsotope): Command =>
  new Command('list')
    .description('List the organisations: number, name, when made, owner.')
    .option('--json', 'print JSON, for scripts')
    .action(({ json }: { json?: true }) =>
      withIsotope(async ({ useCases, print }) => {
        const rows = (await useCases.listOrganizations()).map(({ organization, user }) => ({
          number: organization.number,
          name: organization.name,
          createdAt: organization.createdAt.toISOString(),
          ownerEmail: user.email,
        }));
        if (json) return print(JSON.stringify(rows));
        for (const { number, name, createdAt, ownerEmail } of rows)
          print(
            `${String(number).padStart(4)}  ${createdAt.slice(0, 10)}  ${name}  (${ownerEmail ?? 'not claimed yet'})`,
          );
      }),
    );

/** Throws an InvalidArgumentError for a name that is none. */
function readName(text: string): string {
  const name = readOrganizationName(text);
  if (name === undefined) throw new InvalidArgumentError(organizationNameRule);
  return name;
}
