import { Command, InvalidArgumentError, Option } from 'commander';
import { sentenceOf } from '../audit/finding-sentences.js';
import { installation } from '../audit/entries.js';
import type { NamedChainReport } from '../maintain-audit.js';
import { readMomentOrDay } from '../moment.js';
import { whoLines } from './audit-who.js';
import { below } from './help.js';
import { readNumber } from './read-number.js';
import { canGoOn } from './output.js';
import { FoundTrouble, type WithMaintenance } from './services.js';
import { counted } from './words.js';

/** `isotope audit verify|export|who`: what was done, whether that is whole, and who could have seen what. */
export function auditCommand(withMaintenance: WithMaintenance): Command {
  return new Command('audit')
    .description('What was done, by whom: verify that it is whole, export it, ask who could read what.')
    .addCommand(verifyCommand(withMaintenance))
    .addCommand(exportCommand(withMaintenance))
    .addCommand(whoCommand(withMaintenance));
}

function verifyCommand(withMaintenance: WithMaintenance): Command {
  return new Command('verify')
    .description('Read every chain and every entry, and name what was changed, removed, put in or cut off.')
    .option('--heads <file>', 'heads carried away earlier, instead of those in the data directory')
    .option(
      '--json',
      'print JSON: {"isWhole", "chains": [{"organizationId", "organization": {"number", "name"}, "sealed", "unsealed", "findings", …}]}',
    )
    .addHelpText(
      'after',
      below(
        'Ends with 0 when all is whole, and with 1 when anything is found. Entries of the last seconds may not be sealed ' +
          'yet: they are counted apart, and are no finding. Nothing is changed.',
      ),
    )
    .action(({ heads, json }: { heads?: string; json?: true }) =>
      withMaintenance(async ({ withAudit, env, print }) => {
        const chains = await withAudit(env, ({ verify }) => verify(heads));
        const isWhole = chains.every(({ findings }) => findings.length === 0);
        if (json) print(JSON.stringify({ isWhole, chains }));
        else
          [...chains.flatMap(toLines), isWhole ? 'All of it is whole.' : 'NOT WHOLE.'].forEach((line) => print(line));
        if (!isWhole) throw new FoundTrouble();
      }),
    );
}

function toLines({
  organizationId,
  organization,
  sealed,
  cut,
  unsealed,
  head,
  isMirrored,
  findings,
}: NamedChainReport): readonly string[] {
  const facts = [
    `${counted(sealed, 'entry', 'entries')} sealed`,
    ...(unsealed > 0 ? [`${unsealed} not sealed yet`] : []),
    ...(cut > 0 ? [`${cut} removed by retention`] : []),
    ...(head ? [`head ${head.sequence} ${head.mac.slice(0, 12)}…`] : []),
    ...(head && !isMirrored ? ['no head kept outside the database'] : []),
  ];
  return [
    `${ownerOf({ organizationId, organization })}: ${facts.join(', ')}`,
    ...findings.map((finding) => `  ${sentenceOf(finding)}`),
  ];
}

/** Whose chain it is. One of an organisation that is in no table any more has its id alone. */
function ownerOf({ organizationId, organization }: Pick<NamedChainReport, 'organizationId' | 'organization'>): string {
  if (organizationId === installation) return 'The installation';
  return organization ? `Organisation ${organization.number}, ${organization.name}` : `Organisation ${organizationId}`;
}

interface Chosen {
  readonly since?: Date;
  readonly until?: Date;
  readonly organization?: number;
  readonly instance?: number;
  readonly actor?: string;
  readonly action?: readonly string[];
  readonly format?: 'jsonl' | 'csv';
}

function exportCommand(withMaintenance: WithMaintenance): Command {
  return withScope(new Command('export'))
    .description(
      'Print entries, the oldest first: a line of JSON each, or CSV. The export is told in the audit itself.',
    )
    .addOption(new Option('--until <time>', 'only before this moment').argParser(readTime))
    .option('--actor <e-mail or number>', 'only what this user did')
    .option('--action <actions>', 'only these, such as TOKEN_ROTATED,MEMBER_REMOVED', (text) => text.split(','))
    .addOption(new Option('--format <format>', 'how').choices(['jsonl', 'csv']).default('jsonl'))
    .action((chosen: Chosen) =>
      withMaintenance(async ({ withAudit, env, print }) =>
        withAudit(env, async ({ exportLines }) => {
          const { action: actions, format = 'jsonl', ...rest } = chosen;
          for await (const line of exportLines({ ...rest, actions }, format)) {
            print(line);
            // Whoever reads slowly is waited for, so that a long export takes no more memory than a short one.
            if (!(await canGoOn())) return;
          }
        }),
      ),
    );
}

function whoCommand(withMaintenance: WithMaintenance): Command {
  return withScope(new Command('who'))
    .description('Say who could read or use what since a moment: people, programs, tokens, uses, keys and copies.')
    .option('--element <key>', 'all instances of this element')
    .option('--json', 'print JSON')
    .addHelpText('after', below('Asked after a leak: name what leaked and when at the earliest.'))
    .action(({ json, ...chosen }: Chosen & { element?: string; json?: true }, command: Command) => {
      const { since, organization, instance, element } = chosen;
      if (!since) return command.error('error: say since when, by --since');
      if (organization === undefined && instance === undefined && element === undefined) {
        return command.error('error: say of what, by --instance, --element or --organization');
      }
      return withMaintenance(async ({ withAudit, env, print }) => {
        const answer = await withAudit(env, ({ who }) => who({ ...chosen, since }));
        if (json) print(JSON.stringify(answer));
        else whoLines(answer).forEach((line) => print(line));
      });
    });
}

/** What is meant, and since when. */
const withScope = (command: Command): Command =>
  command
    .addOption(
      new Option('--since <time>', 'from this moment on, such as 2026-03-01 or 2026-03-01T08:00Z').argParser(readTime),
    )
    .addOption(new Option('--organization <number>', 'of this organisation').argParser(readNumber))
    .addOption(new Option('--instance <number>', 'of this instance').argParser(readNumber));

function readTime(text: string): Date {
  const read = readMomentOrDay(text);
  if ('at' in read) return read.at;
  throw new InvalidArgumentError(read.problem);
}
