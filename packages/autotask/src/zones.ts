// A hint for people, copied from public lists that lag behind the vendor: it decides nothing.
const labels: Readonly<Record<string, string>> = {
  webservices1: 'Limited Release',
  webservices2: 'Pre-release',
  webservices3: 'America East',
  webservices4: 'UK',
  webservices5: 'America West',
  webservices6: 'Australia',
  webservices11: 'Pre-release UK',
  webservices12: 'Spanish',
  webservices14: 'America East 2',
  webservices15: 'America West 2',
  webservices16: 'UK 2',
  webservices17: 'Limited Release UK',
  webservices18: 'German',
  webservices19: 'EU 1',
  webservices22: 'America East 3',
  webservices24: 'America West 3',
  webservices25: 'America West 4',
  webservices26: 'Australia 2',
  webservices28: 'UK 3',
  webservices29: 'Australia and New Zealand',
  prde: 'Pre-release German',
  pres: 'Pre-release Spanish',
};

/** A host as people call it: `webservices5`, or host and port where it is not one of Autotask's. */
export const hostName = (url: string): string => new URL(url).host.replace(/\.autotask\.net$/, '');

/** The region a host serves, in words, where a public list tells it; zones missing here work all the same. */
export const zoneLabel = (url: string): string | undefined => labels[hostName(url)];

/** Host and region for a sentence: `webservices5, America West`. */
export const describeHost = (url: string): string => [hostName(url), zoneLabel(url)].filter(Boolean).join(', ');
