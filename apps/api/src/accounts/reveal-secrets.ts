import type { AuditLog } from '../audit/ports.js';
import type { Actor, Clock, Vault } from '../instances/ports.js';
import type { OrganizationSecrets } from './create-organization.js';
import type { Account, AccountStore } from './ports.js';
import { showSecrets } from './show-secrets.js';

export interface RevealPorts {
  readonly accounts: AccountStore;
  readonly vault: Vault;
  readonly auditLog: AuditLog;
  readonly clock: Pick<Clock, 'now'>;
}

/** Shows the secrets of the wire to whoever they belong to, once it is written down that they were shown. */
export const revealSecrets =
  (ports: RevealPorts) =>
  async (by: Actor, account: Account): Promise<OrganizationSecrets> => {
    const secrets = await showSecrets(ports)(account);
    await ports.auditLog.note([{ action: 'SECRETS_SHOWN', at: ports.clock.now(), by, subjectId: account.user.id }]);
    return secrets;
  };
