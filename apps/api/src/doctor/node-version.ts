import { type Finding, broken, fine } from './finding.js';

const least = [20, 19] as const;

/** Whether this Node is one Isotope is made for. */
export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1]))
    return fine('Node', `Node ${version} is new enough.`);
  return broken(
    'Node',
    `Node is ${version}, and Isotope needs ${least.join('.')} or newer.`,
    'Older releases lack what Isotope is written with.',
    'Install a newer Node, then start Isotope with it.',
  );
}
