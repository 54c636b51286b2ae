import { closest, distance } from 'fastest-levenshtein';
import { type Env, knownVariables } from '../env.js';
import { type Finding, broken, fine, warning } from './finding.js';

/** What is read elsewhere than by the API: by the console, the sandbox, the tests. */
const othersVariables = ['ISOTOPE_SANDBOX_COMPANIES', 'ISOTOPE_CHROMIUM', 'ISOTOPE_FUZZ_RUNS'];
const known = [...knownVariables, ...othersVariables];

const subject = 'Environment';
type Given = Readonly<Record<string, string>>;

/** Variables that are misspelt, and values that contradict each other. Values themselves are not told. */
export function examineEnvironment(given: Given, env: Env): readonly Finding[] {
  const findings = [...misspelt(given), ...doors(env), ...ports(given), ...circles(given, env), ...limits(env)];
  return findings.length > 0 ? findings : [fine(subject, 'The settings are usable and do not contradict each other.')];
}

const misspelt = (given: Given): readonly Finding[] =>
  Object.keys(given)
    .filter((name) => /^ISOTOPE_(?!TEST_)/.test(name) && !known.includes(name))
    .map((name) =>
      warning(
        subject,
        `${name} is set, and nothing of Isotope reads it.`,
        'What it was to change is as if it had not been set.',
        distance(name, closest(name, known)) < 8
          ? `Did you mean ${closest(name, known)}? Else take it away.`
          : 'Take it away, or look its name up in the README.',
      ),
    );

/** How people reach the console from elsewhere than this machine. */
function doors({ host, publicUrl, isPublicUrlGiven, publicApiUrl, sandboxUrl }: Env): readonly Finding[] {
  const { protocol, hostname } = new URL(publicUrl);
  const isPublic = isPublicUrlGiven && !isLoopback(hostname);
  const findings: Finding[] = [];
  if (!isLoopback(host) && !isPublic) {
    const why = 'The console signs nobody in over plain HTTP but on this machine, and npm start refuses to begin.';
    const remedy = 'Put HTTPS in front and set ISOTOPE_PUBLIC_URL to its address, or leave ISOTOPE_HOST at 127.0.0.1.';
    findings.push(
      broken(
        subject,
        'ISOTOPE_HOST lets others in, and ISOTOPE_PUBLIC_URL is not set to an address of theirs.',
        why,
        remedy,
      ),
    );
  }
  if (isPublic && protocol === 'http:') {
    const why = 'Passwords and sessions would cross the network in the clear, so the console signs nobody in.';
    findings.push(
      broken(
        subject,
        'ISOTOPE_PUBLIC_URL is an http:// address.',
        why,
        'Put HTTPS in front and give the https:// address.',
      ),
    );
  }
  if (isPublic && isLoopback(new URL(publicApiUrl).hostname)) {
    const why = 'The console’s snippets, and the addresses the API tells of itself, are of no use to anybody else.';
    findings.push(
      warning(
        subject,
        `Others reach the console, but are told to call the API at ${publicApiUrl}.`,
        why,
        'Put HTTPS in front of the API too and set ISOTOPE_PUBLIC_API_URL to that address.',
      ),
    );
  }
  if (isPublic && sandboxUrl !== undefined) {
    const why = 'Whoever may create instances can create ones that reach no customer, and take them for real.';
    findings.push(
      warning(subject, 'The sandbox is on in an Isotope that others reach.', why, 'Set ISOTOPE_SANDBOX=off.'),
    );
  }
  return findings;
}

const portVariables = ['ISOTOPE_API_PORT', 'ISOTOPE_WEB_PORT', 'ISOTOPE_SANDBOX_PORT'];

function ports(given: Given): readonly Finding[] {
  const named = portVariables.filter((name) => given[name] !== undefined);
  const shared = named.find((name, index) => named.slice(0, index).some((other) => given[other] === given[name]));
  if (shared === undefined) return [];
  const names = named.filter((name) => given[name] === given[shared]).join(' and ');
  return [broken(subject, `${names} are the same port.`, 'Only one of them can listen on it.', 'Give each its own.')];
}

/** Settings of one part that lead past another, or leave it without use. */
function circles(given: Given, { apiUrl, upstream, sandboxUrl }: Env): readonly Finding[] {
  const findings: Finding[] = [];
  const console = given['ISOTOPE_API_URL'];
  if (console !== undefined && leadsPast(console, apiUrl)) {
    const why = 'The console asks another program on this machine, or none, for everything it shows.';
    findings.push(
      warning(
        subject,
        `ISOTOPE_API_URL leads elsewhere than to the API at ${apiUrl}.`,
        why,
        'Take it away; the console then finds the API by itself.',
      ),
    );
  }
  if (upstream && sandboxUrl !== undefined) {
    const why = 'Instances are made and checked at the upstream platform, which knows nothing of this sandbox.';
    findings.push(
      warning(subject, 'The sandbox is on, and an upstream platform is set.', why, 'Set ISOTOPE_SANDBOX=off.'),
    );
  }
  return findings;
}

/** An address of this machine with another port. What is no address is the console's to refuse. */
function leadsPast(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url) || !isLoopback(new URL(url).hostname)) return false;
  return (new URL(url).port || '80') !== new URL(apiUrl).port;
}

function limits({ limits: { user, organization } }: Env): readonly Finding[] {
  if (organization === 0 || (user !== 0 && user <= organization)) return [];
  const why = 'One user can use up what all of an organisation share.';
  return [
    warning(subject, 'ISOTOPE_RATE_LIMIT_USER allows more than ISOTOPE_RATE_LIMIT_ORGANIZATION.', why, 'Set it below.'),
  ];
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
