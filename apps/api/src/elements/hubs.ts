import { type Hub, hubs } from '@isotope/core';

/** A family of elements, as people see it. */
export interface HubDetails {
  readonly key: Hub;
  /** The integer the REST API calls `id`. */
  readonly number: number;
  readonly name: string;
  readonly description: string;
}

/** The platform's numbers of 2014; that of finance is not known, so it is of our own making. */
const details: Readonly<Record<Hub, Pick<HubDetails, 'number' | 'description'>>> = {
  crm: { number: 11, description: 'Customers and sales: accounts, contacts, opportunities.' },
  helpdesk: { number: 14, description: 'Support: incidents, their comments and attachments, agents.' },
  finance: { number: 1001, description: 'Money: customers, invoices, items.' },
};

/** Every hub, by key. */
export const hubList: readonly HubDetails[] = (Object.keys(hubs) as Hub[])
  .sort()
  .map((key) => ({ key, name: hubs[key], ...details[key] }));

/** The hub of this key, in any case: the platform itself wrote `Helpdesk` now and then. */
export const findHub = (key: string): HubDetails | undefined => hubList.find((hub) => hub.key === key.toLowerCase());
