import { Command } from 'commander';
import type { Finding, Level } from '../doctor/finding.js';
import { below } from './help.js';
import { FoundTrouble } from './services.js';

/** `isotope doctor`: what is wrong, why it matters and what to do, in plain words. Nothing is opened to be changed. */
export function doctorCommand(print: (line: string) => void): Command {
  return new Command('doctor')
    .description('Say what is wrong with this Isotope, why it matters and what to do. Changes nothing.')
    .option('--online', 'also ask others than this machine: the provider, and the upstream platform')
    .option('--json', 'print JSON: {"level", "findings": [{"subject", "level", "message", "why", "remedy"}]}')
    .addHelpText('after', lesson)
    .action(async ({ online = false, json }: { online?: boolean; json?: true }) => {
      const [{ examine }, { worstOf }] = await Promise.all([
        import('../doctor/examine.js'),
        import('../doctor/finding.js'),
      ]);
      const findings = await examine(undefined, { isOnline: online });
      const level = worstOf(findings);
      if (json) print(JSON.stringify({ level, findings: findings.map(toJson) }));
      else [...findings.map(toText), '', summary(findings, online)].forEach((line) => print(line));
      if (level !== 'FINE') throw new FoundTrouble(exitCodes[level]);
    });
}

const exitCodes = { WARNING: 1, BROKEN: 2 } as const satisfies Record<Exclude<Level, 'FINE'>, number>;

const lesson = below(
  'It looks at Node, the settings, the data directory and who can read it, the disk, the database and every sealed value in ' +
    'it, the keys, whether the audit is whole, what runs and what answers, the clock and the last backup. With --online it ' +
    "asks others too: the provider, without anybody's credentials, and the upstream platform. It prints no secret, and " +
    'works whether Isotope runs or not.',
  '',
  'Ends with 0 when all is fine, with 1 when something wants looking after, with 2 when something is broken (and, as every ' +
    'command, when it is called wrongly).',
);

const toJson = ({ why, remedy, ...rest }: Finding) => ({ ...rest, why: why ?? null, remedy: remedy ?? null });

const labels = { FINE: 'fine', WARNING: 'WARNING', BROKEN: 'BROKEN' } as const satisfies Record<Level, string>;
const indent = ' '.repeat(9);

function toText({ subject, level, message, why, remedy }: Finding): string {
  const lines = [`${labels[level].padEnd(9)}${subject}: ${message}`];
  if (why !== undefined) lines.push(`${indent}Why it matters: ${why}`);
  if (remedy !== undefined) lines.push(`${indent}What to do: ${remedy}`);
  return lines.join('\n');
}

function summary(findings: readonly Finding[], isOnline: boolean): string {
  const count = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const [brokenCount, warnings] = [count('BROKEN'), count('WARNING')];
  if (brokenCount + warnings === 0) return isOnline ? 'All is fine.' : 'All is fine here; --online asks others too.';
  return `${brokenCount} broken, ${warnings} to be looked after, ${count('FINE')} fine.`;
}
