import { recalling } from '../recalling.js';

/** The types whose objects can be fetched again by a global id. */
export type NodeType =
  'Instance' | 'User' | 'Organization' | 'Activity' | 'AuditEvent' | 'Invite' | 'Session' | 'PendingUpstreamCreate';

/** A global id: opaque to clients, the type and the row's own id to us. */
export const toGlobalId = (type: NodeType, id: string): string => idsOf(type)(id);

const idsOf = recalling((type: NodeType) =>
  recalling((id: string) => Buffer.from(`${type}:${id}`, 'utf8').toString('base64url')),
);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The row's own id when this is a global id of that type; undefined for anything else. */
export function readGlobalId(type: NodeType, globalId: string): string | undefined {
  const [name, id, ...rest] = Buffer.from(globalId, 'base64url').toString('utf8').split(':');
  return name === type && id !== undefined && uuid.test(id) && rest.length === 0 ? id : undefined;
}
