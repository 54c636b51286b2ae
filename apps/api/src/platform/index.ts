import { type InstancesClient, type PlatformError, createInstancesClient, createTokenClient } from '@isotope/core';
import { Agent } from 'undici';
import type { Upstream, UpstreamDraft, UpstreamInstance } from '../instances/upstream/ports.js';
import { createForward } from './forward.js';
import { probePlatform } from './probe.js';
import { upstreamFailure } from './refusal.js';

export interface PlatformSettings {
  /** The base of its REST API, without a trailing slash. */
  readonly url: string;
  readonly userSecret: string;
  readonly organizationSecret: string;
  /** How long a provider may take to be asked; the platform asks it in our stead. */
  readonly deadlineMs: number;
}

/** Reaches another Cloud Elements-compatible platform: its instances by core's client, other calls as they come. */
export function createPlatform({ url, userSecret, organizationSecret, deadlineMs }: PlatformSettings): Upstream {
  const longestCallMs = 2 * deadlineMs;
  const options = { baseUrl: url, userSecret, organizationSecret, timeoutMs: longestCallMs, retries: 1 };
  const client = createInstancesClient(options);
  const agent = new Agent({ headersTimeout: longestCallMs, bodyTimeout: longestCallMs, connectTimeout: 10_000 });
  const call = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await work();
    } catch (error) {
      throw upstreamFailure(error, url);
    }
  };
  const ifThere = <Answer>(work: () => Promise<Answer>) => call(() => work().catch(undefinedIfGone));
  return {
    url,
    longestCallMs,
    probe: () =>
      probePlatform(createInstancesClient({ ...options, timeoutMs: Math.min(10_000, longestCallMs), retries: 0 }), url),
    knowsElement: async (key) => (await ifThere(() => client.getElement(key))) !== undefined,
    create: (draft, marker) =>
      call(async () => toInstance(await client.createInstance(bodyOf(draft, marker), { idempotencyKey: marker }))),
    findByTag: (marker) => call(() => instancesWithTag(client, marker)),
    find: (number) => ifThere(async () => toInstance(await client.getInstance(number))),
    change: (number, { tags, ...changes }, check) =>
      ifThere(async () => {
        const body = { ...changes, ...(tags && { tags: [...tags] }), ...(check === 'NEVER' && unchecked) };
        return toInstance(await client.updateInstance(number, body, { reAuthenticate: check === 'ALWAYS' }));
      }),
    setDisabled: async (number, disabled) =>
      (await ifThere(async () => {
        await (disabled ? client.disableInstance(number) : client.enableInstance(number));
        return true;
      })) ?? false,
    delete: async (number) => void (await ifThere(() => client.deleteInstance(number))),
    isTokenAccepted: (elementToken) =>
      call(() =>
        createTokenClient({ ...options, elementToken })
          .listEntries()
          .then(() => true, falseIfRefused),
      ),
    forward: createForward({ url, userSecret, organizationSecret, agent }),
    close: () => agent.destroy(),
  };
}

const unchecked = { externalAuthentication: 'initial' } as const;

const bodyOf = ({ elementKey, name, tags, configuration, isChecked }: UpstreamDraft, marker: string) => ({
  element: { key: elementKey },
  name,
  tags: [...tags, marker],
  configuration,
  externalAuthentication: isChecked ? ('none' as const) : ('initial' as const),
});

/** A platform that does not know `tags[]` answers with every instance, so each is looked at. */
async function instancesWithTag(client: InstancesClient, marker: string): Promise<readonly UpstreamInstance[]> {
  const found: UpstreamInstance[] = [];
  for await (const row of client.allInstances({ tags: [marker], pageSize: 200 })) {
    if (row.tags?.includes(marker)) found.push(toInstance(row));
  }
  return found;
}

type Row = Awaited<ReturnType<InstancesClient['listInstances']>>['instances'][number];

const toInstance = ({
  id,
  token,
  name,
  tags = [],
  valid,
  disabled = false,
  configuration = {},
}: Row): UpstreamInstance => ({
  number: id,
  token,
  name,
  tags,
  isValid: valid,
  isDisabled: disabled,
  configuration,
});

/** Only a platform of this kind names the request; a proxy that lost its way says 404 too, and proves nothing. */
function undefinedIfGone(error: unknown): undefined {
  const { status, requestId } = error as Partial<PlatformError>;
  if (status === 404 && requestId !== undefined) return undefined;
  throw error;
}

function falseIfRefused(error: unknown): false {
  if ((error as Partial<PlatformError>).status === 401) return false;
  throw error;
}
