import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { logFolderOf } from './parts.mjs';

/** The lines that tell where everything is, once Isotope is ready. */
export const announcement = (settings, { link, linkFailed, env = process.env, isThere }) => {
  const rows = [
    ['Console', settings.consoleUrl],
    ['GraphQL', `${settings.publicApiUrl}/graphql`],
    ['REST', `${settings.publicApiUrl}/elements/api-v2`],
    ...(settings.hasSandbox
      ? [['Sandbox', `${settings.sandboxUrl} (plays Autotask; ISOTOPE_SANDBOX=off ends that)`]]
      : []),
    ['Secrets', secretsPlace(settings, env, isThere)],
    ['Logs', logFolderOf(settings)],
  ];
  return [
    '',
    ...rows.map(([name, value]) => `  ${name.padEnd(9)}${value}`),
    '',
    ...signIn(link, linkFailed),
    '  Ctrl-C ends Isotope.',
    '',
  ];
};

const secretsPlace = ({ dataFolder }, env, isThere = existsSync) => {
  if (env.ISOTOPE_USER_SECRET && env.ISOTOPE_ORGANIZATION_SECRET) {
    return 'ISOTOPE_USER_SECRET and ISOTOPE_ORGANIZATION_SECRET, as you set them';
  }
  const file = join(dataFolder, 'credentials.json');
  if (isThere(file)) return `${file} (user and organisation secret, readable by you only)`;
  return `those in use go on working; ${file} is not there, as after a restore, since no backup holds it`;
};

const signIn = (link, linkFailed) => {
  if (link) return ['  Make the console yours (works once, for 15 minutes):', `  ${link}`, ''];
  if (linkFailed) return ['  The sign-in link could not be made; ask for it: npm run isotope -- sign-in-link', ''];
  return [];
};
