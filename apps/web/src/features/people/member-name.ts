import { type Person, personName } from '@/lib/person-name';

/** What a member is called: by name, else by e-mail address, else by number. */
export const memberName = (member: Person & { readonly number: number }): string =>
  personName(member) ?? `#${member.number}`;
