import type { Claim } from './claim.js';
import { sections } from './claims.js';

const introduction = `# Compatibility

What code written against the Cloud Elements platform finds here, behaviour by behaviour. The table is made of the tests
that prove it: \`npm test\` fails when a line has no passing test, or when this page is not what the tests say. To write
it anew, run the tests of \`apps/api\` with \`--update\`.

**served**: the same as there. **different**: answered, but otherwise than there. **not served**: refused, with an error
that says so.

Where the platform's behaviour was never documented, the last column says what was chosen.
`;

/** The page, one line for each claim. */
export const compatibilityPage = (): string =>
  [introduction, ...sections.map(([title, claims]) => section(title, Object.values(claims)))].join('\n');

const section = (title: string, claims: readonly Claim[]): string =>
  [
    `## ${title}`,
    '',
    '| | the platform | Isotope | |',
    '| --- | --- | --- | --- |',
    ...claims.map(({ about, platform, verdict, here = '' }) => row([about, platform, verdict, here])),
    '',
  ].join('\n');

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
