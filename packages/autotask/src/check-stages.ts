import { z } from 'zod';
import { readSignIn, signInHeaders, type Credentials } from './credentials.js';
import { AutotaskError } from './errors.js';
import { isSecretRefused, isSuccess, readRefusal } from './refusal.js';
import type { Answer } from './request.js';
import { discoveryOrigin, isVendorOrigin, normalizeServerUrl, type ServerUrl } from './server-url.js';
import { thresholdAnswer } from './data/metadata.js';
import { tooLate } from './data/wait-for.js';
import type { StageLog } from './stage-log.js';
import { databaseOf, slotOf } from './traffic/slot.js';
import type { Thread, Traffic } from './traffic/traffic.js';
import { askZone, type Zone, type ZoneAsking } from './zone.js';
import { describeHost, hostName } from './zones.js';

/** What the stages of one check share, and those that ask Autotask also the time there is for that. */
export type CheckContext = ZoneAsking & {
  readonly log: StageLog;
  readonly credentials: Credentials;
  readonly traffic: Traffic;
};

/** The same before the check has its turn. */
export type CheckSubject = Omit<CheckContext, 'deadline'>;

/** CONFIGURATION: the server URL is Autotask's, the three values can be sent. Nothing is sent. */
export const configure = ({ log, credentials, allowedOrigins }: CheckSubject): Promise<ServerUrl> =>
  log.run('CONFIGURATION', async () => {
    const value = normalizeServerUrl(credentials.serverUrl, { allowedOrigins });
    readSignIn(credentials);
    return { value, message: 'Complete and well formed' };
  });

/** ZONE: where the user's data lives. What Autotask names is trusted over what was typed. */
export const findZone = (context: CheckContext, { origin }: ServerUrl): Promise<Zone> =>
  context.log.run('ZONE', async () => {
    const value = await askZone(context, origin, context.credentials.userName);
    return { value, message: describeZone(value) };
  });

/** NETWORK: the zone's host answers; what it says of its version decides nothing. */
export const reachZone = (context: CheckContext, zone: Zone): Promise<void> =>
  context.log.run('NETWORK', async () => {
    const answer = await context.transport.send({ url: `${zone.url}versioninformation` }, context.deadline);
    if (answer.status >= 500 || answer.status === 429) throw readRefusal(answer, contextOf(context));
    return { value: undefined, message: `${hostName(zone.url)} answers` };
  });

/**
 * SIGN_IN: the three headers are accepted. A 401 is tried once more only when the user turns out to have moved to
 * another zone; the zone that accepted is returned.
 */
export const signIn = (context: CheckContext, server: ServerUrl, zone: Zone): Promise<Zone> =>
  context.log.run('SIGN_IN', async () => {
    try {
      return { value: zone, message: await readThreshold(context, zone) };
    } catch (error) {
      const moved = isSecretRefused(error) ? await findMovedZone(context, server, zone) : undefined;
      if (moved === undefined) throw error;
      return { value: moved, message: `${await readThreshold(context, moved)}, at ${describeZone(moved)}` };
    }
  });

const entityInformation = z.object({ info: z.object({ canQuery: z.boolean() }) });

/** PERMISSION: the user may read companies. */
export const checkPermission = (context: CheckContext, zone: Zone): Promise<void> =>
  context.log.run('PERMISSION', async () => {
    const answer = await askSignedIn(context, zone, 'Companies', '/entityInformation');
    const read = entityInformation.safeParse(answer.json);
    if (!read.success) throw strange(zone);
    if (!read.data.info.canQuery) throw mayNotRead();
    return { value: undefined, message: 'Companies may be read' };
  });

const readThreshold = async (context: CheckContext, zone: Zone): Promise<string> => {
  const answer = await askSignedIn(context, zone, 'ThresholdInformation');
  const read = thresholdAnswer.safeParse(answer.json);
  if (!read.success) throw strange(zone);
  context.traffic.noteThreshold(databaseOf(zone), read.data);
  const { used, limit: allowed } = read.data;
  return `Signed in; ${used} of ${allowed} calls of this hour are used`;
};

// Checks are few and somebody waits for them, so they go out whatever the hour's budget says; threads they share.
const askSignedIn = (context: CheckContext, zone: Zone, object: string, path = ''): Promise<Answer> => {
  const { transport, traffic, deadline } = context;
  const account = readSignIn(context.credentials);
  const headers = { ...signInHeaders(account), Accept: 'application/json' };
  const slot = slotOf({ ...account, caller: 'checks' }, zone, { object, isBulk: false, isUrgent: true });
  const ask = async (thread: Thread): Promise<Answer> => {
    const answer = await transport.send({ url: `${zone.url}V1.0/${object}${path}`, headers }, deadline);
    thread.noteAnswered();
    if (!isSuccess(answer)) throw readRefusal(answer, contextOf(context));
    return answer;
  };
  return traffic.run(slot, deadline, ask).catch((error: unknown) => {
    throw deadline.isOver() && !(error instanceof AutotaskError) ? tooLate(deadline.ms) : error;
  });
};

const findMovedZone = async (context: CheckContext, { origin }: ServerUrl, zone: Zone): Promise<Zone | undefined> => {
  try {
    const asked = isVendorOrigin(origin) ? discoveryOrigin : origin;
    const found = await askZone(context, asked, context.credentials.userName);
    return found.url.toLowerCase() === zone.url.toLowerCase() ? undefined : found;
  } catch (error) {
    if (error instanceof AutotaskError) return undefined; // the refusal that led here says more than this failure
    throw error;
  }
};

const contextOf = ({ credentials: { secret, integrationCode = '' }, now }: CheckContext) => ({
  secrets: [secret, integrationCode],
  now: now(),
});

const describeZone = ({ url, name }: Zone): string =>
  isVendorOrigin(new URL(url).origin) ? describeHost(url) : `${hostName(url)}, ${name}`;

const strange = ({ url }: Zone): AutotaskError =>
  new AutotaskError('PROVIDER_UNREACHABLE', `${hostName(url)} did not answer as Autotask does.`);

const mayNotRead = (): AutotaskError =>
  new AutotaskError(
    'PERMISSION_DENIED',
    'This user may not read companies. Give its security level in Autotask the right to read.',
    { field: 'userName' },
  );
