import { discoveryOrigin } from '@isotope/autotask';
import type { Env } from '../env.js';
import { createPlatform } from '../platform/index.js';
import { ask } from './ask.js';
import { span } from './clock.js';
import { type Finding, broken, fine, warning } from './finding.js';
import { minuteMs } from '../milliseconds.js';

/** Answered to anybody, without credentials. */
const autotaskVersions = `${discoveryOrigin}/atservicesrest/versioninformation`;
const toleratedMs = 2 * minuteMs;

/** Whether those Isotope works with can be reached: the upstream platform where there is one, else the provider. */
export const examineOthers = (env: Env, now: () => Date): Promise<readonly Finding[]> =>
  env.upstream ? examineUpstream(env) : examineProvider(now, env.sandboxUrl !== undefined);

/** Whether the provider can be reached from here, asked without anybody's credentials, and what its clock says of ours. */
export async function examineProvider(
  now: () => Date,
  hasSandbox: boolean,
  url = autotaskVersions,
): Promise<readonly Finding[]> {
  const { host } = new URL(url);
  const { status, at, problem } = await ask(url);
  if (status === undefined || status >= 500) {
    if (hasSandbox) return [fine('Provider', `Autotask does not answer at ${host}; the sandbox plays its part here.`)];
    const why = 'Instances cannot be created or checked while it is out of reach; those there are stay as they are.';
    const remedy = `See that this machine may reach ${host} by HTTPS: name server, firewall. If others reach it neither, wait.`;
    return [warning('Provider', `Autotask does not answer at ${host} (${problem ?? status}).`, why, remedy)];
  }
  const reached = fine('Provider', `Autotask answers at ${host}.`);
  const aheadMs = at === undefined ? 0 : now().getTime() - at.getTime();
  if (Math.abs(aheadMs) <= toleratedMs) return [reached];
  const message = `This machine's clock is ${span(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead of' : 'behind'} the provider's.`;
  const why = 'Sessions, limits, daily checks and retention are counted by this clock.';
  return [reached, warning('Clock', message, why, 'Set the clock, best by a time service (NTP).')];
}

/** Whether the upstream platform, if there is one, answers and takes the secrets Isotope has for it. */
async function examineUpstream({ upstream, providerDeadlineMs }: Env): Promise<readonly Finding[]> {
  if (!upstream) return [];
  const platform = createPlatform({ ...upstream, deadlineMs: providerDeadlineMs });
  try {
    const { found, message } = await platform.probe();
    if (found === 'READY') return [fine('Upstream', message)];
    const why = 'Instances that live there cannot be made or changed, and calls with their tokens fail.';
    const remedies = {
      REFUSES_US: 'Set ISOTOPE_UPSTREAM_USER_SECRET and ISOTOPE_UPSTREAM_ORGANIZATION_SECRET to those of a user there.',
      NO_PLATFORM: 'Set ISOTOPE_UPSTREAM_URL to the base of its API.',
      NO_ANSWER:
        'See that this machine may reach it, and whether it works for others. What is pending is brought into step by itself.',
    };
    return [broken('Upstream', message, why, remedies[found])];
  } finally {
    await platform.close();
  }
}
