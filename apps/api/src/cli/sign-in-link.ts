import { Command } from 'commander';
import { type WithIsotope, signInAddress } from './services.js';

/** `isotope sign-in-link`: a way into the console for the first organisation's owner. */
export function signInLinkCommand(withIsotope: WithIsotope): Command {
  return new Command('sign-in-link')
    .description("Print a link that signs the first organisation's owner in, once, within 15 minutes.")
    .option('--if-unclaimed', 'print nothing once the owner has an e-mail address and a password')
    .option('--json', 'print JSON: {"link": "…"}, or {"link": null} where there is nothing to print')
    .action(({ ifUnclaimed, json }: { ifUnclaimed?: true; json?: true }) =>
      withIsotope(async ({ useCases, owner, publicUrl, print }) => {
        const isWanted = !ifUnclaimed || owner.user.email === null;
        const link = isWanted ? signInAddress(publicUrl, await useCases.createSignInLink(owner.user.id)) : null;
        if (json) print(JSON.stringify({ link }));
        else if (link) print(link);
      }),
    );
}
