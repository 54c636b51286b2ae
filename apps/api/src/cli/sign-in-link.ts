import { Command } from 'commander';
import { type WithIsotope, signInAddress } from './services.js';

/** `isotope sign-in-link`: a way into the console for an organisation's owner. */
export function signInLinkCommand(withIsotope: WithIsotope): Command {
  return new Command('sign-in-link')
    .description("Print a link that signs an organisation's owner in, once, within 15 minutes.")
    .option('--organization <number or name>', 'whose owner; the first organisation without it')
    .option('--if-unclaimed', 'print nothing once the owner has an e-mail address and a password')
    .option('--json', 'print JSON: {"link": "…"}, or {"link": null} where there is nothing to print')
    .action(({ organization, ifUnclaimed, json }: { organization?: string; ifUnclaimed?: true; json?: true }) =>
      withIsotope(async ({ useCases, owner: first, publicUrl, print }) => {
        const owner = organization === undefined ? first : await useCases.findOwner(organization);
        const isWanted = !ifUnclaimed || owner.user.email === null;
        const link = isWanted ? signInAddress(publicUrl, await useCases.createSignInLink(owner.user.id)) : null;
        if (json) print(JSON.stringify({ link }));
        else if (link) print(link);
      }),
    );
}
