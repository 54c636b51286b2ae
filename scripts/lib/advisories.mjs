/**
 * What an audit told: `{ wasAsked, lines, isCritical }`. A registry that does not answer audits, or none at all, leaves
 * text in place of the report; then nothing was asked.
 */
export const readAudit = (output) => {
  const report = parse(output);
  if (!report?.advisories) return { wasAsked: false, lines: [], isCritical: false };
  const advisories = Object.values(report.advisories);
  const lines = advisories.map(
    ({ severity, module_name: name, vulnerable_versions: versions, title, url }) =>
      `${severity}: ${name} ${versions}: ${title} (${url})`,
  );
  return { wasAsked: true, lines, isCritical: advisories.some(({ severity }) => severity === 'critical') };
};

/** The report stands alone or behind what npx has said. */
const parse = (output) => {
  try {
    return JSON.parse(output.slice(Math.max(0, output.search(/^\{/m))));
  } catch {
    return undefined;
  }
};
