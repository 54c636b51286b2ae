import { cleanName } from '@isotope/core';
import type { Actor, Clock } from '../instances/ports.js';
import { accountProblem } from './account-rules.js';
import { InvalidAccountError } from './errors.js';
import type { PeopleStore } from './people-ports.js';
import type { Organization } from './ports.js';

export interface RenameOrganizationPorts {
  readonly people: Pick<PeopleStore, 'renameOrganization'>;
  readonly clock: Pick<Clock, 'now'>;
}

const mostNameLength = 255;

/** What a name of an organisation has to be. */
export const organizationNameRule = `A name has 1 to ${mostNameLength} characters, a letter or digit among them.`;

/** The name of an organisation, cleaned as names of instances are; undefined for one that is blank or too long. */
export function readOrganizationName(text: string): string | undefined {
  const name = cleanName(text);
  return /[\p{L}\p{N}]/u.test(name) && name.length <= mostNameLength ? name : undefined;
}

/** Gives the actor's organisation another name, and gives it as it is kept. Throws an InvalidAccountError for one that is none. */
export const renameOrganization =
  ({ people, clock }: RenameOrganizationPorts) =>
  async (actor: Actor, before: Pick<Organization, 'name'>, asked: string): Promise<string> => {
    const name = readOrganizationName(asked);
    if (name === undefined) {
      throw new InvalidAccountError([accountProblem('name', 'Organisation', organizationNameRule)]);
    }
    if (name !== before.name) await people.renameOrganization(actor, before.name, name, clock.now());
    return name;
  };
