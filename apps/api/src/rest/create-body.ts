import { createInstanceBody, describeProblems } from '@isotope/core';
import type { z } from 'zod';
import { UnknownElementError } from '../instances/errors.js';
import type { UseCases } from '../use-cases.js';
import { namesOf, parse, slipsIn } from './parse.js';
import { BadRequestError } from './problems.js';
import { instanceFields, toNewInstance } from './wire.js';

/** A missing name is named with whatever else is missing, not before it. */
const createBody = createInstanceBody.extend({ name: createInstanceBody.shape.name.nullish() });
type CreateBody = z.output<typeof createBody>;
type Problem = BadRequestError['problems'][number];

/** The fields a create may bring: its own, and those of answers. */
export const createFields: ReadonlySet<string> = new Set([...namesOf(createBody), ...instanceFields]);

/**
 * Reads what a create asks for, of the element its path names or else its body. Throws a BadRequestError that names all
 * that is wrong: with the shape of the body, and with what could be read of it.
 */
export function readCreateBody(
  useCases: Pick<UseCases, 'findDraftProblems'>,
  given: unknown = {},
  elementKey?: string,
): CreateBody {
  try {
    return parse(createBody, given, 'body', instanceFields);
  } catch (error) {
    if (!(error instanceof BadRequestError)) throw error;
    const { message, problems } = error;
    const more = furtherProblems(useCases, given, problems, elementKey);
    if (more.length === 0) throw error;
    throw new BadRequestError(`${message} ${describeProblems(more)}`, [
      ...problems,
      ...more.map((problem) => ({ key: problem.key, code: problem.code, message: problem.message })),
    ]);
  }
}

/** The element a body names; throws a BadRequestError where it names none. */
export function elementIn({ element }: Pick<CreateBody, 'element'>): string | number {
  const named = element?.key ?? element?.id ?? undefined;
  if (named !== undefined) return named;
  const message = 'element is missing: name the element, as in {"element": {"key": "autotaskcrm"}}.';
  throw new BadRequestError(message, [{ key: 'element', code: 'MISSING', message }]);
}

/** What is wrong besides, of fields that were not refused: nothing where too much was for it to be told. */
function furtherProblems(
  useCases: Pick<UseCases, 'findDraftProblems'>,
  given: unknown,
  told: readonly Problem[],
  elementKey: string | undefined,
) {
  const refused = new Set([
    ...told.map(({ key }) => key),
    ...slipsIn(given, namesOf(createBody), instanceFields).map(({ meant }) => meant),
  ]);
  const read = createBody.safeParse(without(given, refused));
  const key = elementKey ?? read.data?.element?.key ?? read.data?.element?.id;
  if (!read.success || key == null) return [];
  try {
    const problems = useCases.findDraftProblems(toNewInstance(read.data, key, undefined));
    return problems.filter((problem) => !isTold(refused, problem.key));
  } catch (error) {
    if (error instanceof UnknownElementError) return [];
    throw error;
  }
}

const entryPrefix = 'configuration.';

/** Whether of a name, of tags or of an entry of the configuration something was told already. */
const isTold = (refused: ReadonlySet<string>, key: string): boolean =>
  key === 'name' || key === 'tags'
    ? [...refused].some((one) => one === key || one.startsWith(`${key}.`))
    : refused.has('configuration') || refused.has(entryPrefix + key);

/** The body without what was refused: single entries of the configuration, and fields whole. */
function without(given: unknown, refused: ReadonlySet<string>): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const fields = new Set([...refused].filter((one) => !one.startsWith(entryPrefix)).map((one) => one.split('.')[0]));
  return Object.fromEntries(
    Object.entries(given)
      .filter(([name]) => !fields.has(name))
      .map(([name, value]) => [name, name === 'configuration' ? entriesWithout(value, refused) : value]),
  );
}

const entriesWithout = (configuration: unknown, refused: ReadonlySet<string>): unknown =>
  typeof configuration === 'object' && configuration !== null && !Array.isArray(configuration)
    ? Object.fromEntries(Object.entries(configuration).filter(([key]) => !refused.has(entryPrefix + key)))
    : configuration;
