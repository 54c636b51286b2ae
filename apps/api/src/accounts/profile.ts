import type { EntryProblem } from '@isotope/core';
import type { Actor, Clock } from '../instances/ports.js';
import { accountProblem, cleanNames, nameProblems } from './account-rules.js';
import { InvalidAccountError } from './errors.js';
import type { PeopleStore, Profile } from './people-ports.js';

export interface ProfilePorts {
  readonly people: PeopleStore;
  readonly clock: Clock;
}

/** What is left out stays; null empties. */
export type ProfileChanges = { readonly [Field in keyof Profile]?: Profile[Field] | undefined };

/** A person's names, and how the console is to look and speak for them. */
export const getProfile =
  ({ people }: Pick<ProfilePorts, 'people'>) =>
  (userId: string): Promise<Profile> =>
    people.getProfile(userId);

/** Changes the actor's own profile and gives it as it is then. Throws an InvalidAccountError naming every problem. */
export const updateProfile =
  ({ people, clock }: ProfilePorts) =>
  async (actor: Actor, asked: ProfileChanges): Promise<Profile> => {
    const problems = [...nameProblems(asked), ...languageProblems(asked.language), ...zoneProblems(asked.timeZone)];
    if (problems.length > 0) throw new InvalidAccountError(problems);
    const before = await people.getProfile(actor.user.id);
    const profile = { ...before, ...given(asked) };
    const changes = fields.filter((field) => profile[field] !== before[field]);
    const difference = { before: only(before, changes), after: only(profile, changes) };
    if (changes.length > 0) await people.changeProfile(actor, profile, difference, clock.now());
    return profile;
  };

const only = (profile: Profile, names: readonly (keyof Profile)[]): Partial<Profile> =>
  Object.fromEntries(names.map((name) => [name, profile[name]]));

const fields = ['firstName', 'lastName', 'language', 'timeZone', 'theme'] as const;

/** What was given, in its normal form. */
function given(asked: ProfileChanges): Partial<Profile> {
  const [language] = asked.language ? Intl.getCanonicalLocales(asked.language) : [asked.language];
  const clean = { ...asked, ...cleanNames(asked), language };
  return Object.fromEntries(fields.filter((field) => asked[field] !== undefined).map((field) => [field, clean[field]]));
}

const longestName = 64;

function languageProblems(language: string | null | undefined): readonly EntryProblem[] {
  if (language == null || isTaken(language, () => Intl.getCanonicalLocales(language))) return [];
  return [accountProblem('language', 'Language', 'Give a language as a tag, such as en or de-AT.')];
}

function zoneProblems(timeZone: string | null | undefined): readonly EntryProblem[] {
  if (timeZone == null || isTaken(timeZone, () => new Intl.DateTimeFormat('en', { timeZone }))) return [];
  return [accountProblem('timeZone', 'Time zone', 'Give a time zone by its name, such as Europe/Vienna.')];
}

/** Whether the platform itself takes a name. */
function isTaken(name: string, work: () => unknown): boolean {
  if (name === '' || name.length > longestName) return false;
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
