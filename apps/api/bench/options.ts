import { Command, InvalidArgumentError } from 'commander';
import type { BenchOptions, Part } from './part.js';

/** Reads `npm run bench -- …`; what cannot be meant ends the process with a sentence that says what can. */
export function readOptions(parts: readonly Part[], args: readonly string[]): BenchOptions {
  const names = parts.map(({ name }) => name);
  const parsed = new Command('npm run bench --')
    .description('Measures Isotope beside floors of the same run, and can put the figures into docs/performance.md.')
    .option('--only <parts>', 'these parts alone, separated by commas', (text) => partsIn(text, names))
    .option('--rounds <number>', 'rounds of each line; the median counts', number(1), 3)
    .option('--seconds <number>', 'how long a round lasts', number(1), 3)
    .option('--soak <minutes>', 'how long the part memory loads the api', number(0), 1)
    .option('--instances <number>', 'how many the parts rows and rows-postgres make', number(10_000), 1_000_000)
    .option('--write', 'put the figures and charts into docs/performance.md', false)
    .addHelpText('after', `\nParts:\n${parts.map(({ name, about }) => `  ${name.padEnd(16)}${about}`).join('\n')}`)
    .parse([...args], { from: 'user' })
    .opts<Omit<BenchOptions, 'only'> & { readonly only?: readonly string[]; readonly soak: number }>();
  return { ...parsed, only: parsed.only ?? names, soakMinutes: parsed.soak };
}

function partsIn(text: string, known: readonly string[]): readonly string[] {
  const asked = text.split(',').map((name) => name.trim());
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length === 0) return asked;
  throw new InvalidArgumentError(`There is no part ${unknown.join(', ')}; there are ${known.join(', ')}.`);
}

const number = (least: number) => (text: string) => {
  const value = Number(text);
  if (text.trim() !== '' && value >= least) return value;
  throw new InvalidArgumentError(`Give a number, ${least} or more.`);
};
