import type { WhoAnswer } from '../audit/who.js';

/** The answer to "who could" for a person: people, tokens, uses, and what gave or took a way in. */
export function whoLines({ since, instances, people, uses, hasMoreUses, events }: WhoAnswer): readonly string[] {
  const names = new Map(instances.map(({ id, name, number }) => [id, `${name} (${number})`]));
  return [
    `Since ${time(since)}:`,
    ...section('Instances and their tokens', instances.flatMap(instanceLines)),
    ...section(
      'People who belonged to it: every role reads, editors and owners write',
      people.map(({ number, email, roles }) => `${email ?? `user ${number}`}: ${roles.map(stretch).join('; ')}`),
    ),
    ...section(
      `Uses of the configuration, by hour${hasMoreUses ? ' (the latest thousand; --since a later moment tells more)' : ''}`,
      uses.map(
        ({ hour, actor, purpose, uses: count, instanceId }) =>
          `${time(hour)}  ${String(count).padStart(7)} ${purpose.toLowerCase().padEnd(5)} ${userOf(actor, purpose)}, ${names.get(instanceId)}`,
      ),
    ),
    ...section(
      'What gave or took a way in, and copies that were made',
      events.map(
        ({ at, action, actor, source, address, subject }) =>
          `${time(at)}  ${action} by ${nameOf(actor)} (${source}${address ? `, ${address}` : ''})` +
          (subject && subject.id !== actor?.id ? `, for ${nameOf(subject)}` : ''),
      ),
    ),
  ];
}

const section = (title: string, lines: readonly string[]): readonly string[] => [
  '',
  `${title}:`,
  ...(lines.length > 0 ? lines : ['none']).map((line) => `  ${line}`),
];

type Instance = WhoAnswer['instances'][number];

const instanceLines = ({ number, name, elementKey, tokenCreatedAt, tokenUsedAt, oldTokens, ...rest }: Instance) => [
  `${number}  ${name} (${elementKey})${rest.deletedAt ? `, deleted ${time(rest.deletedAt)}` : ''}${rest.isDisabled ? ', disabled' : ''}`,
  `    token since ${time(tokenCreatedAt)}, last used ${tokenUsedAt ? time(tokenUsedAt) : 'never'}`,
  ...oldTokens.map(
    ({ usedAt, expiresAt }) =>
      `    an older token until ${time(expiresAt)}, last used ${usedAt ? time(usedAt) : 'never'}`,
  ),
];

const stretch = ({ role, from, until }: WhoAnswer['people'][number]['roles'][number]) =>
  `${role.toLowerCase()} from ${time(from)}${until ? ` to ${time(until)}` : ''}`;

const nameOf = (user: { readonly email: string | null; readonly number: number } | null): string =>
  user ? (user.email ?? `user ${user.number}`) : 'nobody with an account';

/** A bulk job works on its own once it was begun, and who began it is told as an event. */
const userOf = (actor: WhoAnswer['uses'][number]['actor'], purpose: WhoAnswer['uses'][number]['purpose']): string =>
  actor === null && purpose === 'BULK' ? 'a bulk job (BULK_QUERY_STARTED below says whose)' : nameOf(actor);

const time = (at: Date): string => at.toISOString().slice(0, 19).concat('Z');
